package frontdesk.standins.microsoft.identity;

import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.microsoft.ledger.Operation;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code login.microsoftonline.com} is asked. */
public final class SignIn {
  /** The directory that everybody is in. */
  public static final String TENANT = "7a3f1c52-40d5-4f0e-9c1b-2f6d8e5b9a10";

  private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9.-]+)/(.+)");

  private final Clients clients = new Clients();
  private final Authorize authorize;
  private final TokenEndpoint tokens;

  public SignIn(Grants grants, People people, Ledger ledger, Variants variants, Clock clock) {
    authorize = new Authorize(clients, grants, people, ledger, clock);
    tokens =
        new TokenEndpoint(
            clients, grants, new TokenReply(grants, people, variants, clock), ledger, clock);
  }

  public void register(String clientId, String secret, Set<String> redirectUris) {
    clients.register(clientId, secret, redirectUris);
  }

  public void browser(Browser who) {
    authorize.browser(who);
  }

  static String issuer(String tenant) {
    return "https://login.microsoftonline.com/" + tenant + "/v2.0";
  }

  /** Nothing if this is not for the sign-in service. */
  public Optional<Operation> operation(Request request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    String tenant = path.group(1);
    return switch (request.method() + " " + path.group(2)) {
      case "GET oauth2/v2.0/authorize" -> of(Route.AUTHORIZE, () -> authorize.arrive(request));
      case "POST oauth2/v2.0/consent" -> of(Route.CONSENT, () -> authorize.decide(request));
      case "POST oauth2/v2.0/token" -> Optional.of(token(request));
      case "GET discovery/instance" -> of(Route.DISCOVERY, Discovery::instance);
      case "GET v2.0/.well-known/openid-configuration" ->
          of(Route.DISCOVERY, () -> Discovery.configuration(request, tenant));
      case "GET discovery/v2.0/keys" -> of(Route.DISCOVERY, Discovery::keys);
      default -> Optional.empty();
    };
  }

  private Operation token(Request request) {
    Map<String, String> form = Form.parse(request.body());
    Route route =
        "refresh_token".equals(form.get("grant_type")) ? Route.REFRESH : Route.REDEEM_CODE;
    return new Operation(route, tokens.owner(form), () -> tokens.answer(request, form));
  }

  private static Optional<Operation> of(Route route, Supplier<Answer> carryOut) {
    return Optional.of(new Operation(route, Optional.empty(), carryOut));
  }
}
