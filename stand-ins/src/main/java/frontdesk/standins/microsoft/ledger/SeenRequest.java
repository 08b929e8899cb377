package frontdesk.standins.microsoft.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the ledger keeps it. No authorization header; the body only of Graph requests, since
 * those of the sign-in service carry secrets.
 *
 * @param path as it was sent, without the query
 * @param query decoded
 * @param mailbox the e-mail address of whose token or code came with it
 * @param at by the stand-in's clock
 * @param status 0 as long as it is not answered, and for one that is never answered
 */
public record SeenRequest(
    Route route,
    String method,
    String path,
    Map<String, String> query,
    Optional<String> mailbox,
    Instant at,
    int status,
    String body) {

  SeenRequest answered(int with) {
    return new SeenRequest(route, method, path, query, mailbox, at, with, body);
  }

  @Override
  public String toString() {
    return at + " " + mailbox.orElse("-") + " " + method + " " + path + " " + status;
  }
}
