package frontdesk.adapters.zapier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.http.Requests;
import frontdesk.notices.Attempt;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Hooks.Hook;
import frontdesk.notices.InMemoryHooks;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Receipt;
import frontdesk.notices.ScriptedChannel;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnHooksTest {
  private static final OrgId OAK = new OrgId("org_oak");
  private static final OrgId ELM = new OrgId("org_elm");
  private static final OrgId ASH = new OrgId("org_ash");
  private static final String OF_OAK = "https://hooks.example.com/oak";
  private static final String OF_ELM = "https://hooks.example.com/elm";

  private final List<String> asked = new ArrayList<>();
  private final InMemoryHooks hooks = InMemoryHooks.of(OAK, ELM);
  private final ScriptedChannel without = new ScriptedChannel().disconnected();
  private int ofOak = 200;

  private final OwnHooks channel =
      new OwnHooks(
          Way.ESCALATIONS, hooks, outside(), without, new SettableClock("2026-11-21T12:00:00Z"));

  OwnHooksTest() {
    hooks.keep(OAK, Way.ESCALATIONS, new Hook(URI.create(OF_OAK), Optional.empty()));
    hooks.keep(ELM, Way.ESCALATIONS, new Hook(URI.create(OF_ELM), Optional.empty()));
  }

  private Requests outside() {
    return deadline ->
        new MockHttpTransport() {
          @Override
          public LowLevelHttpRequest buildRequest(String method, String url) {
            asked.add(url);
            int status = url.equals(OF_OAK) ? ofOak : 200;
            return new MockLowLevelHttpRequest(url) {
              @Override
              public LowLevelHttpResponse execute() {
                return new MockLowLevelHttpResponse().setStatusCode(status);
              }
            };
          }
        }.createRequestFactory(request -> request.setThrowExceptionOnExecuteError(false));
  }

  private static Attempt of(OrgId org) {
    return new Attempt(
        new CallEscalated(
            org,
            "e-1",
            Optional.empty(),
            Optional.empty(),
            "A person",
            "low",
            "The heating",
            Instant.EPOCH),
        1);
  }

  @Test
  void each_organisation_hears_at_its_own_address_and_no_other() { // A12
    assertThat(channel.connected(OAK)).isTrue();
    assertThat(channel.deliver(of(OAK))).isEqualTo(new Receipt.Delivered());
    assertThat(channel.deliver(of(ELM))).isEqualTo(new Receipt.Delivered());

    assertThat(asked).containsExactly(OF_OAK, OF_ELM);
  }

  @Test
  void an_address_that_two_have_hears_each_of_its_own_and_one_may_leave() { // J11
    hooks.keep(ELM, Way.ESCALATIONS, new Hook(URI.create(OF_OAK), Optional.empty()));

    channel.deliver(of(OAK));
    channel.deliver(of(ELM));
    hooks.forget(ELM, Way.ESCALATIONS);

    assertThat(asked).containsExactly(OF_OAK, OF_OAK);
    assertThat(channel.connected(OAK)).isTrue();
    assertThat(channel.connected(ELM)).isFalse();
  }

  @Test
  void an_organisation_without_one_is_heard_of_nowhere() {
    assertThat(channel.connected(ASH)).isFalse();

    channel.deliver(of(ASH));

    assertThat(asked).isEmpty();
  }

  @Test
  void an_address_that_takes_no_more_holds_up_nobody_else() { // C8
    ofOak = 429;

    assertThat(channel.deliver(of(OAK))).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(channel.deliver(of(ELM))).isEqualTo(new Receipt.Delivered());
  }
}
