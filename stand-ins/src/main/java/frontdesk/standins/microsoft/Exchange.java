package frontdesk.standins.microsoft;

import frontdesk.standins.microsoft.faults.Fault;
import frontdesk.standins.microsoft.faults.Faults;
import frontdesk.standins.microsoft.faults.GraphError;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.microsoft.ledger.Operation;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Journal;
import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes each request down, lets it take its time, lets it meet its fault, and carries it out. */
final class Exchange {
  // Graph's MailboxConcurrency: what one application may ask of one mailbox at once.
  private static final int MOST_AT_ONCE = 4;

  private final Function<Request, Optional<Operation>> operations;
  private final People people;
  private final Ledger ledger;
  private final Faults faults;
  private final Variants variants;
  private final LateCommits late;
  private final Optional<Journal> journal;
  private final Clock clock;
  private volatile Duration latency = Duration.ZERO;

  Exchange(
      Function<Request, Optional<Operation>> operations,
      People people,
      Ledger ledger,
      Faults faults,
      Variants variants,
      LateCommits late,
      Optional<Journal> journal,
      Clock clock) {
    this.operations = operations;
    this.people = people;
    this.ledger = ledger;
    this.faults = faults;
    this.variants = variants;
    this.late = late;
    this.journal = journal;
    this.clock = clock;
  }

  void latency(Duration time) {
    latency = time;
  }

  Answer answer(Request request) throws InterruptedException {
    late.settle();
    Operation operation = operations.apply(request).orElseGet(() -> unknown(request));
    journal.ifPresent(file -> file.add(asKept(operation, request)));
    Ledger.Entry entry = ledger.enter(operation.route(), request, operation.mailbox());
    Answer answer = answerOrBreak(request, operation, entry);
    return addressed(answer, request).whenLeaving(() -> entry.leave(answer.status()));
  }

  // What is said to the sign-in service is secret throughout; whose token it is takes a look-up.
  private static Request asKept(Operation operation, Request request) {
    if (!operation.route().ofGraph()) {
      return new Request(request.method(), request.path(), Map.of(), Map.of(), "");
    }
    Map<String, String> headers = new HashMap<>(request.headers());
    operation.mailbox().ifPresent(email -> headers.put("mailbox", email));
    return new Request(request.method(), request.path(), request.query(), headers, request.body());
  }

  /** A defect of the stand-in itself must fail the test that found it. */
  private Answer answerOrBreak(Request request, Operation operation, Ledger.Entry entry)
      throws InterruptedException {
    try {
      return answer(request, operation, entry);
    } catch (RuntimeException defect) {
      ledger.violation(request + ": the stand-in broke: " + defect);
      return GraphError.answer(501, "Broken", "The stand-in broke.", request);
    }
  }

  private Answer answer(Request request, Operation operation, Ledger.Entry entry)
      throws InterruptedException {
    if (entry.together() > MOST_AT_ONCE) {
      return GraphError.answer(
              429,
              "ApplicationThrottled",
              "Application is over its MailboxConcurrency limit.",
              request)
          .with("Retry-After", "1");
    }
    Thread.sleep(timeOf(operation).toMillis());
    Optional<Fault> fault = faults.meetBy(entry.request());
    return fault.isPresent() ? spoilt(fault.get(), operation, request) : operation.answer();
  }

  private Answer spoilt(Fault fault, Operation operation, Request request) {
    if (fault.commit() == Fault.Commit.FIRST) {
      return fault.spoil(operation.answer(), request);
    }
    if (fault.commit() == Fault.Commit.LATE) {
      late.add(clock.instant().plus(variants.lateness()), operation::answer);
    }
    return fault.spoil(Answer.empty(200), request);
  }

  private Duration timeOf(Operation operation) {
    Duration own =
        operation.route().ofGraph()
            ? operation.mailbox().map(people::person).map(Mailbox::latency).orElse(Duration.ZERO)
            : Duration.ZERO;
    return latency.plus(own);
  }

  private Operation unknown(Request request) {
    return new Operation(
        Route.UNKNOWN,
        Optional.empty(),
        () -> {
          ledger.violation(request + ": no such route is played");
          return GraphError.answer(501, "NotPlayed", "No such route is played.", request);
        });
  }

  private Answer addressed(Answer answer, Request request) {
    Answer dated =
        answer.with(
            "Date",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
    Answer named = dated.with("request-id", UUID.randomUUID().toString());
    return request
        .header("client-request-id")
        .map(id -> named.with("client-request-id", id.replaceAll("[^\\w-]", "")))
        .orElse(named);
  }
}
