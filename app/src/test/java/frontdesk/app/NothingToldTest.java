package frontdesk.app;

import static frontdesk.app.MicrosoftDesk.PETE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.standins.microsoft.FakeMicrosoft;
import frontdesk.standins.microsoft.faults.TokenError;
import frontdesk.standins.microsoft.ledger.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tokens, codes, states and secrets are for nobody's eyes: not in a log, not on a page. */
class NothingToldTest {
  private static final Pattern CARRIED = Pattern.compile("[?&](code|state|ticket)=([^&]+)");

  private static Stream<String> carriedBy(URI address) {
    Matcher found = CARRIED.matcher(address.toString());
    List<String> values = new ArrayList<>();
    while (found.find()) {
      values.add(found.group(2));
    }
    return values.stream();
  }

  /** Access, refresh and id token, as they are kept. */
  private static List<String> tokens(MicrosoftDesk desk) {
    JsonNode kept = RunningDesk.parsed(desk.grant(PETE).orElseThrow().tokens());
    List<String> tokens = new ArrayList<>(List.of(kept.path("access").asText()));
    tokens.addAll(RunningDesk.parsed(kept.path("cache").asText()).findValuesAsText("secret"));
    return tokens;
  }

  @Test
  void neither_success_nor_failure_tells_a_secret() {
    List<String> secrets =
        new ArrayList<>(List.of(FakeMicrosoft.CLIENT_SECRET, MicrosoftDesk.KEYS));
    Browser browser = new Browser();
    List<String> logged;
    try (LogLines logs = new LogLines();
        MicrosoftDesk desk = new MicrosoftDesk(Map.of())) {
      browser.goTo(desk.start(PETE));
      secrets.addAll(tokens(desk));
      desk.letAccessRunOut();
      desk.status(PETE);
      secrets.addAll(tokens(desk));

      desk.microsoft.faults().on(Route.REDEEM_CODE).refuse(TokenError.SECRET_WRONG);
      browser.goTo(desk.start(PETE));
      desk.microsoft.faults().on(Route.REDEEM_CODE).malformedJson();
      browser.goTo(desk.start(PETE));
      desk.microsoft.consentFails("server_error", "canary of the service");
      browser.goTo(desk.start(PETE));
      desk.microsoft.faults().on(Route.REFRESH).refuse(TokenError.REVOKED);
      desk.letAccessRunOut();
      desk.status(PETE);
      browser.open(desk.url("/calendar/auth/callback?code=canary&state=org_demo_001.canary"));
      logged = logs.lines();
    }

    browser.visited().stream().flatMap(NothingToldTest::carriedBy).forEach(secrets::add);
    secrets.add("canary");
    assertThat(secrets).hasSizeGreaterThan(12).allMatch(secret -> !secret.isBlank());
    assertThat(logged).isNotEmpty().noneMatch(line -> secrets.stream().anyMatch(line::contains));
    assertThat(browser.pages()).noneMatch(page -> secrets.stream().anyMatch(page::contains));
  }
}
