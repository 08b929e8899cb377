package frontdesk.standins.vapi;

import java.time.Instant;
import java.util.Map;

/**
 * A request as the ledger keeps it, without its key.
 *
 * @param at by the stand-in's clock
 * @param status 0 as long as it is not answered, and for one that is never answered
 * @param body empty for credentials, which are secrets throughout
 */
public record SeenRequest(
    Route route,
    String method,
    String path,
    Map<String, String> query,
    Instant at,
    int status,
    String body) {

  SeenRequest answered(int with) {
    return new SeenRequest(route, method, path, query, at, with, body);
  }

  /** Bodies may hold a server's secret, so none is printed. */
  @Override
  public String toString() {
    return at + " " + method + " " + path + " " + status;
  }
}
