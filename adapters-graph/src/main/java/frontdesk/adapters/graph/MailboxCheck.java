package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Deadline;
import frontdesk.accounts.ConsentProblem;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Looks once whether a new connection has a calendar that we can write to. */
final class MailboxCheck {
  /** Needs no permission but the one without which there is no connection. */
  private static final GraphRequest CALENDARS = GraphRequest.get("/me/calendars");

  private final GraphHttp http;
  private final Clock clock;

  MailboxCheck(GraphHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * Empty also where Graph does not say: the code is used up, the consent is real, and if something
   * is wrong with the mailbox it shows when it is first read.
   */
  Optional<ConsentProblem> problem(Tokens tokens, Deadline deadline) {
    try {
      return problem(http.send(CALENDARS, tokens.access(), deadline.remaining(), clock).reply());
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }

  // Which of its codes a 404 carries changes from one request to the next; all mean no mailbox.
  private static Optional<ConsentProblem> problem(GraphReply reply) {
    return switch (reply.status()) {
      case 404 -> Optional.of(ConsentProblem.NO_MAILBOX);
      case 403 -> Optional.of(ConsentProblem.CALENDAR_NOT_PERMITTED);
      default ->
          mayWrite(reply) ? Optional.empty() : Optional.of(ConsentProblem.CALENDAR_NOT_PERMITTED);
    };
  }

  private static boolean mayWrite(GraphReply reply) {
    for (JsonNode calendar : reply.body().path("value")) {
      if (calendar.path("isDefaultCalendar").asBoolean()
          && !calendar.path("canEdit").asBoolean(true)) {
        return false;
      }
    }
    return true;
  }
}
