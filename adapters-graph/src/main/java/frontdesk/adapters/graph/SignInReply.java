package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import frontdesk.accounts.ConsentProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the token endpoint answered, as it came. msal4j's exceptions tell the cases apart less well:
 * a page of HTML, an empty body and a revoked grant arrive as three unrelated ones.
 */
record SignInReply(int status, JsonNode body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern IN_TEXT = Pattern.compile("AADSTS(\\d{1,9})");

  /** Only an administrator can permit it (consent by users is off in the tenant). */
  private static final Set<String> ADMINISTRATOR = Set.of("90094", "90095", "900941");

  /** Wrong or expired secret, application unknown in the tenant or of another kind, redirect. */
  private static final Set<String> REGISTRATION =
      Set.of("7000215", "7000222", "700016", "50194", "50011");

  private static final String USER_DECLINED = "65004";

  /** Busy, or asked in a loop: both pass. */
  private static final Set<String> PASSING = Set.of("90033", "50196");

  /** More than any token is given; keeps a nonsensical figure from becoming a date. */
  private static final Duration LONGEST = Duration.ofDays(1);

  static SignInReply of(int status, String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return new SignInReply(status, read == null ? MissingNode.getInstance() : read);
    } catch (IOException notJson) {
      return new SignInReply(status, MissingNode.getInstance());
    }
  }

  /** Whole tokens, with the name of whoever they are for. */
  boolean hasTokens() {
    return status == 200 && !body.path("access_token").asText("").isEmpty() && who().isPresent();
  }

  Optional<IdToken> who() {
    return IdToken.parse(body.path("id_token").asText(""));
  }

  /** For how long the access token is good; counted from its arrival, so no clock of theirs. */
  Duration lifetime() {
    long seconds = body.path("expires_in").asLong(0);
    return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST.toSeconds())));
  }

  /** Why it was refused; empty where asking again later may help. */
  Optional<ConsentProblem> problem() {
    return status == 429 || status >= 500
        ? Optional.empty()
        : problem(body.path("error").asText(""), number());
  }

  /** As above, of an error and the number in its description. */
  static Optional<ConsentProblem> problem(String error, String number) {
    if (PASSING.contains(number)) {
      return Optional.empty();
    }
    if (REGISTRATION.contains(number)) {
      return Optional.of(ConsentProblem.OUR_REGISTRATION);
    }
    if (ADMINISTRATOR.contains(number)) {
      return Optional.of(ConsentProblem.NEEDS_ADMINISTRATOR);
    }
    return number.equals(USER_DECLINED) ? Optional.of(ConsentProblem.DECLINED) : byName(error);
  }

  private static Optional<ConsentProblem> byName(String error) {
    return switch (error) {
      // The last four say that what we send is wrong; no host can mend that either.
      case "invalid_client",
          "unauthorized_client",
          "invalid_request",
          "invalid_scope",
          "invalid_resource",
          "unsupported_grant_type" ->
          Optional.of(ConsentProblem.OUR_REGISTRATION);
      case "access_denied" -> Optional.of(ConsentProblem.DECLINED);
      case "invalid_grant", "interaction_required", "consent_required", "login_required" ->
          Optional.of(ConsentProblem.EXPIRED);
      default -> Optional.empty();
    };
  }

  /** The number after AADSTS, the only part of an error that is fit to be logged; may be empty. */
  String number() {
    String listed = body.path("error_codes").path(0).asText("");
    return listed.matches("\\d{1,9}")
        ? listed
        : numberIn(body.path("error_description").asText(""));
  }

  static String numberIn(String description) {
    Matcher found = IN_TEXT.matcher(description);
    return found.find() ? found.group(1) : "";
  }

  /** Holds tokens: not printed. */
  @Override
  public String toString() {
    return "SignInReply[" + status + "]";
  }
}
