package frontdesk.adapters.graph;

import com.google.api.client.util.ExponentialBackOff;
import frontdesk.Deadline;
import frontdesk.http.RequestNeverLeft;
import frontdesk.scheduling.CalendarUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One request until it is answered: with waits, a new token and a repeat where they are due. */
final class GraphExchange {
  /**
   * The first wait where Graph says no time, give or take half, so that nodes do not come back
   * together; each further one is half as long again.
   */
  static final Duration FIRST_WAIT = Duration.ofMillis(500);

  private final GraphHttp http;
  private final HeldGrant grant;
  private final Mailbox mailbox;
  private final Clock clock;
  private final Deadline deadline;
  private final GraphRequest request;
  private final ExponentialBackOff backOff =
      new ExponentialBackOff.Builder()
          .setInitialIntervalMillis(Math.toIntExact(FIRST_WAIT.toMillis()))
          .build();

  private Optional<String> renewed = Optional.empty();
  private boolean repeated;

  /** An earlier try may have changed something; what comes of a later one does not undo that. */
  private boolean inDoubt;

  GraphExchange(
      GraphHttp http,
      HeldGrant grant,
      Mailbox mailbox,
      Clock clock,
      Deadline deadline,
      GraphRequest request) {
    this.http = http;
    this.grant = grant;
    this.mailbox = mailbox;
    this.clock = clock;
    this.deadline = deadline;
    this.request = request;
  }

  GraphReply reply() {
    try {
      Optional<GraphReply> reply = Optional.empty();
      while (reply.isEmpty()) {
        mailbox.awaitRest(deadline);
        reply = attempt();
      }
      return reply.get();
    } catch (CalendarUnavailable | MustReconnect refused) {
      if (inDoubt) {
        throw new GraphUnanswered(refused);
      }
      throw refused;
    }
  }

  /** Empty if it is to be tried again. */
  private Optional<GraphReply> attempt() {
    String access = renewed.orElseGet(grant::access);
    requireTime();
    try {
      GraphAnswer answer = http.send(request, access, deadline.remaining(), clock);
      note(answer.reply().status());
      return settle(answer);
    } catch (IOException failed) {
      mailbox.failed();
      return unanswered(failed);
    }
  }

  private void note(int status) {
    if (status / 100 == 5) {
      mailbox.failed();
    } else {
      mailbox.answered();
    }
  }

  private void requireTime() {
    if (deadline.remaining().toMillis() < 1) {
      throw new CalendarUnavailable("no time left to ask Graph");
    }
  }

  private Optional<GraphReply> unanswered(IOException failed) {
    if (RequestNeverLeft.explains(failed)) {
      throw new CalendarUnavailable("Graph could not be reached", failed);
    }
    if (repeated || !request.repeatable() || deadline.passed()) {
      throw new GraphUnanswered(failed);
    }
    repeated = true;
    doubt();
    return Optional.empty();
  }

  private Optional<GraphReply> settle(GraphAnswer answer) {
    return switch (answer.reply().status()) {
      case 401 -> renew();
      case 429 -> rest(answer);
      case 503 -> busy(answer);
      default -> Optional.of(answer.reply());
    };
  }

  private Optional<GraphReply> renew() {
    if (renewed.isPresent()) {
      throw grant.broken("Graph refused a new token");
    }
    renewed = Optional.of(grant.renewed());
    return Optional.empty();
  }

  // Of a change that was answered 503, some were carried out all the same.
  private Optional<GraphReply> busy(GraphAnswer answer) {
    if (request.repeatable()) {
      doubt();
      return rest(answer);
    }
    answer.rest().ifPresent(mailbox::rest);
    return Optional.of(answer.reply());
  }

  private Optional<GraphReply> rest(GraphAnswer answer) {
    mailbox.rest(answer.rest().orElseGet(this::nextWait));
    return Optional.empty();
  }

  private Duration nextWait() {
    try {
      return Duration.ofMillis(Math.max(1, backOff.nextBackOffMillis()));
    } catch (IOException never) {
      throw new IllegalStateException("it only counts", never);
    }
  }

  private void doubt() {
    inDoubt |= !request.isRead();
  }
}
