package frontdesk.app.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.Principal;
import frontdesk.http.PresentedSecret;
import frontdesk.scheduling.Line;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CallTokensTest {
  private static final CallId CALL = new CallId("call-1");
  private static final Principal ORG = new Principal(new OrgId("org"), "key");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final Map<String, SecretKey> keys = new LinkedHashMap<>();
  private final CallTokens tokens =
      new CallTokens(
          new CallTokens.Keys() {
            @Override
            public Named newest() {
              Map.Entry<String, SecretKey> first = keys.entrySet().iterator().next();
              return new Named(first.getKey(), first.getValue());
            }

            @Override
            public Optional<SecretKey> find(String id) {
              return Optional.ofNullable(keys.get(id));
            }
          },
          clock);

  CallTokensTest() {
    keys.put("k1", key("one"));
  }

  private static SecretKey key(String text) {
    return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  private Finding find(String token) {
    return tokens.find(new PresentedSecret(token), "");
  }

  @Test
  void it_says_whose_call_it_is_for() {
    UserId pete = new UserId("pete@example.com");
    Principal host =
        new Principal(new OrgId("größe.1"), "sign-in", Optional.of(pete), Optional.empty());

    assertThat(find(tokens.issue(ORG, CALL).token()))
        .isEqualTo(
            new Finding.Known(
                new Principal(new OrgId("org"), "call", Optional.empty(), Optional.of(CALL))));
    assertThat(find(tokens.issue(host, CALL).token()))
        .isEqualTo(
            new Finding.Known(
                new Principal(new OrgId("größe.1"), "call", Optional.of(pete), Optional.of(CALL))));
  }

  @Test
  void it_says_by_which_line_the_caller_would_have_come() {
    Line line = new Line(Line.Kind.ASSISTANT, "1d7f:a");

    String token = tokens.issue(ORG, CALL, Optional.of(line)).token();

    assertThat(tokens.line(new PresentedSecret(token))).contains(line);
    assertThat(find(token)).isEqualTo(find(tokens.issue(ORG, CALL).token()));
    assertThat(tokens.line(new PresentedSecret(tokens.issue(ORG, CALL).token()))).isEmpty();
    assertThat(tokens.line(new PresentedSecret(token + "x"))).isEmpty();
    assertThat(tokens.line(new PresentedSecret("something"))).isEmpty();
  }

  @Test
  void it_ends() {
    CallTokens.Issued issued = tokens.issue(ORG, CALL);

    clock.advance(CallTokens.LIFE.minusSeconds(1));
    assertThat(find(issued.token())).isInstanceOf(Finding.Known.class);
    clock.advance(java.time.Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(issued.until());
    assertThat(find(issued.token())).isInstanceOf(Finding.Wrong.class);
  }

  @Test
  void whatever_was_changed_is_refused() {
    String[] parts = tokens.issue(ORG, CALL).token().split("\\.", -1);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8)
            .replace("org|", "other|");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));

    assertThat(find("fdc.k1." + changed + "." + parts[3])).isInstanceOf(Finding.Wrong.class);
    assertThat(find("fdc.k2." + parts[2] + "." + parts[3])).isInstanceOf(Finding.Wrong.class);
    assertThat(find("fdc.k1." + parts[2] + ".")).isInstanceOf(Finding.Wrong.class);
    assertThat(find("fdc.k1." + parts[2])).isInstanceOf(Finding.Unknown.class);
    assertThat(find("fdk.org.secret")).isInstanceOf(Finding.Unknown.class);
  }

  // J15
  @Test
  void after_the_key_was_rotated_the_tokens_of_the_older_one_are_right_until_it_is_gone() {
    String before = tokens.issue(ORG, CALL).token();
    SecretKey old = keys.remove("k1");
    keys.put("k2", key("two"));
    keys.put("k1", old);

    assertThat(tokens.issue(ORG, CALL).token()).startsWith("fdc.k2.");
    assertThat(find(before)).isInstanceOf(Finding.Known.class);
    keys.remove("k1");
    assertThat(find(before)).isInstanceOf(Finding.Wrong.class);
  }

  @Test
  void nobody_writes_claims_of_others_into_a_name() {
    assertThatThrownBy(
            () -> CallTokens.joined(List.of("org", "call-1|pete@example.com|9", "", "1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
