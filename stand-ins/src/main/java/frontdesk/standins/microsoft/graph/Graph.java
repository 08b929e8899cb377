package frontdesk.standins.microsoft.graph;

import frontdesk.standins.microsoft.faults.GraphError;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.identity.Grant;
import frontdesk.standins.microsoft.identity.Grants;
import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.microsoft.ledger.Operation;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What {@code graph.microsoft.com} is asked. */
public final class Graph {
  // As Graph writes it with every success that has a body.
  private static final String CONTENT_TYPE =
      "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false;"
          + " charset=utf-8";

  private final Grants grants;
  private final People people;
  private final Ledger ledger;
  private final Clock clock;
  private final List<Endpoint> endpoints;

  public Graph(Grants grants, People people, Ledger ledger, Variants variants, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
    this.endpoints = Endpoints.all(people, variants);
  }

  /** Nothing if no route is for this. */
  public Optional<Operation> operation(Request request) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.fits(request))
        .findFirst()
        .map(
            endpoint ->
                new Operation(
                    endpoint.route(),
                    grants.accessToken(token(request)).map(Grant::email),
                    () -> answer(endpoint, request)));
  }

  private Answer answer(Endpoint endpoint, Request request) {
    try {
      Optional<String> violation = endpoint.violation(request);
      if (violation.isPresent()) {
        throw new Violation(violation.get());
      }
      Mailbox mailbox = admitted(endpoint, request);
      Call call = new Call(request, mailbox, endpoint.id(request), Preferences.of(request));
      Answer answer = endpoint.handler().apply(call);
      return answer.body().length == 0 ? answer : answer.with("Content-Type", CONTENT_TYPE);
    } catch (Refusal refusal) {
      return refusal.answer(request);
    } catch (Violation violation) {
      String what = request + ": " + violation.getMessage();
      ledger.violation(what);
      return GraphError.answer(501, "NotPlayed", what, request);
    }
  }

  private Mailbox admitted(Endpoint endpoint, Request request) {
    String token = token(request);
    if (token.isEmpty()) {
      throw unauthorized("Access token is empty.");
    }
    Grant grant =
        grants
            .accessToken(token)
            .orElseThrow(() -> unauthorized("IDX14100: JWT is not well formed."));
    if (grant.expiredAt(clock.instant())) {
      throw unauthorized("Access token has expired or is not yet valid.");
    }
    if (!grant.scopes().allow(endpoint.scope())) {
      throw new Refusal(
          403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
    Mailbox mailbox = people.person(grant.email());
    if (mailbox.unlicensed() && endpoint.ofMailbox()) {
      throw new Refusal(
          404,
          "MailboxNotEnabledForRESTAPI",
          "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }
    return mailbox;
  }

  private static Refusal unauthorized(String message) {
    return new Refusal(401, "InvalidAuthenticationToken", message);
  }

  private static String token(Request request) {
    String header = request.header("authorization").orElse("");
    return header.startsWith("Bearer ") ? header.substring("Bearer ".length()).strip() : "";
  }
}
