package frontdesk.standins.microsoft.identity;

import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where a browser is sent for consent, and what it comes back with. */
final class Authorize {
  private static final Set<String> KNOWN =
      Set.of(
          "client_id",
          "response_type",
          "redirect_uri",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method",
          "response_mode",
          "prompt",
          "login_hint",
          "domain_hint",
          "claims",
          "client_info",
          "client-request-id");

  private static final Set<String> WHO = Set.of("openid", "profile", "email");

  private final Clients clients;
  private final Grants grants;
  private final People people;
  private final Ledger ledger;
  private final Clock clock;
  private volatile Browser browser = new Browser.Asks();

  Authorize(Clients clients, Grants grants, People people, Ledger ledger, Clock clock) {
    this.clients = clients;
    this.grants = grants;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  void browser(Browser who) {
    browser = who;
  }

  /** The browser arrives. */
  Answer arrive(Request request) {
    Map<String, String> question = request.query();
    Optional<Answer> refusal = refusal(question);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (browser instanceof Browser.Accepts accepts) {
      return accepted(question, accepts.email());
    }
    if (browser instanceof Browser.Fails fails) {
      return failed(question, fails.error(), fails.description());
    }
    // Somebody who is named, and is not to be asked again, is signed in already.
    Optional<Mailbox> hinted = people.find(question.getOrDefault("login_hint", ""));
    if (hinted.isPresent() && !question.containsKey("prompt")) {
      return accepted(question, hinted.get().email());
    }
    return Answer.html(
        200,
        ConsentPage.of(
            request.path().replace("/authorize", "/consent"),
            question,
            people.all(),
            question.getOrDefault("login_hint", "")));
  }

  /** A button of the consent page was pressed. */
  Answer decide(Request request) {
    Map<String, String> question = new LinkedHashMap<>(Form.parse(request.body()));
    String email = question.getOrDefault("email", "");
    question.remove("email");
    boolean accept = "accept".equals(question.remove("decision"));
    Optional<Answer> refusal = refusal(question);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return accept && people.find(email).isPresent()
        ? accepted(question, email)
        : failed(question, "access_denied", "AADSTS65004: User declined to consent.");
  }

  /** Errors that Microsoft shows itself: there is nobody to send the browser back to. */
  private Optional<Answer> refusal(Map<String, String> question) {
    Optional<Clients.Client> client = clients.find(question.getOrDefault("client_id", ""));
    String redirectUri = question.getOrDefault("redirect_uri", "");
    if (client.isEmpty()) {
      return page(400, "AADSTS700016: Application was not found in the directory.");
    }
    if (!client.get().mayGoTo(redirectUri)) {
      return page(400, "AADSTS50011: The redirect URI does not match those configured.");
    }
    return violation(question)
        .flatMap(
            what -> {
              ledger.violation("authorize: " + what);
              return page(501, what);
            });
  }

  private static Optional<String> violation(Map<String, String> question) {
    for (String name : question.keySet()) {
      if (!KNOWN.contains(name) && !name.startsWith("x-client-")) {
        return Optional.of("unknown parameter " + name);
      }
    }
    if (!"code".equals(question.get("response_type"))) {
      return Optional.of("response_type must be code");
    }
    Set<String> scopes = Scopes.parse(question.getOrDefault("scope", "")).names();
    // Whoever only wants to know who somebody is needs no token for later.
    boolean onlyWho = scopes.contains("openid") && WHO.containsAll(scopes);
    if (!scopes.contains("offline_access") && !onlyWho) {
      return Optional.of("scope lacks offline_access");
    }
    if (question.getOrDefault("state", "").isEmpty()) {
      return Optional.of("state is missing");
    }
    if (question.getOrDefault("code_challenge", "").length() != 43
        || !"S256".equals(question.get("code_challenge_method"))) {
      return Optional.of("code_challenge with S256 is missing");
    }
    String mode = question.getOrDefault("response_mode", "query");
    return mode.equals("query") || mode.equals("form_post")
        ? Optional.empty()
        : Optional.of("response_mode is neither query nor form_post");
  }

  private Answer accepted(Map<String, String> question, String email) {
    Code code =
        new Code(
            question.getOrDefault("client_id", ""),
            question.getOrDefault("redirect_uri", ""),
            people.person(email).email(),
            Scopes.parse(question.getOrDefault("scope", "")),
            question.getOrDefault("code_challenge", ""),
            question.getOrDefault("nonce", ""),
            clock.instant());
    Map<String, String> reply = new LinkedHashMap<>();
    reply.put("code", grants.code(code));
    return back(question, reply);
  }

  private static Answer failed(Map<String, String> question, String error, String description) {
    Map<String, String> reply = new LinkedHashMap<>();
    reply.put("error", error);
    reply.put("error_description", description);
    return back(question, reply);
  }

  private static Answer back(Map<String, String> question, Map<String, String> reply) {
    String redirectUri = question.getOrDefault("redirect_uri", "");
    reply.put("state", question.getOrDefault("state", ""));
    reply.put("session_state", UUID.randomUUID().toString());
    if ("form_post".equals(question.get("response_mode"))) {
      return Answer.html(200, ConsentPage.formPost(redirectUri, reply));
    }
    String joint = redirectUri.contains("?") ? "&" : "?";
    return Answer.empty(302).with("Location", redirectUri + joint + Form.encode(reply));
  }

  private static Optional<Answer> page(int status, String text) {
    return Optional.of(Answer.html(status, ConsentPage.error(text)));
  }
}
