package frontdesk.adapters.vapi.calls;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.PhoneNumber;
import frontdesk.calls.CallFacts;
import frontdesk.calls.Consent;
import frontdesk.calls.TranscriptLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns what a message tells into facts of its call. */
final class Report {
  /** No call costs more: a number beyond is some other number. */
  private static final BigDecimal DEAREST = new BigDecimal(10_000);

  private final Told told;
  private final Optional<PhoneNumber> caller;

  Report(Told told, Optional<PhoneNumber> caller) {
    this.told = told;
    this.caller = caller;
  }

  /** Who is on the line; what every message tells. */
  CallFacts.Builder who() {
    CallFacts.Builder facts = CallFacts.facts();
    text(told.at("/assistant/id"))
        .or(() -> text(told.at("/call/assistantId")))
        .ifPresent(facts::assistant);
    caller.ifPresent(facts::caller);
    return facts;
  }

  /** Of a {@code status-update}; {@code call.status} beside it is stale and not looked at. */
  CallFacts status(Instant now) {
    CallFacts.Builder facts = who();
    Instant at = at(now);
    switch (told.own("status").asText("")) {
      case "in-progress" -> facts.startedAt(at);
      case "ended" -> {
        facts.endedAt(at);
        text(told.any("endedReason")).ifPresent(facts::ending);
      }
      default -> {}
    }
    return facts.build();
  }

  /** Of an {@code end-of-call-report}. */
  CallFacts whole(Instant now) {
    CallFacts.Builder facts = who();
    Moment.of(told.any("startedAt")).ifPresent(facts::startedAt);
    facts.endedAt(Moment.of(told.any("endedAt")).orElseGet(() -> at(now)));
    text(told.any("endedReason")).ifPresent(facts::ending);
    text(told.any("summary")).ifPresent(facts::summary);
    text(told.any("successEvaluation")).ifPresent(facts::success);
    cost().ifPresent(facts::cost);
    text(told.any("recordingUrl")).ifPresent(facts::recording);
    return facts.consent(consent()).build();
  }

  /** Every line of a call that is over; none where the message tells none. */
  List<TranscriptLine> lines(Instant now) {
    Instant otherwise = Moment.of(told.any("startedAt")).orElseGet(() -> at(now));
    List<TranscriptLine> lines = Lines.of(told.any("messages"), otherwise);
    return lines.isEmpty() ? Lines.spoken(told.any("transcript"), otherwise) : lines;
  }

  /** When the message was sent; now, where it does not tell. */
  Instant at(Instant now) {
    return Moment.of(told.own("timestamp")).orElse(now);
  }

  private Optional<BigDecimal> cost() {
    JsonNode cost = told.any("cost");
    return cost.isNumber()
            && cost.decimalValue().signum() >= 0
            && cost.decimalValue().compareTo(DEAREST) < 0
        ? Optional.of(cost.decimalValue())
        : Optional.empty();
  }

  // Whoever was asked and has not granted it has not agreed.
  private Consent consent() {
    JsonNode asked = told.at("/compliance/recordingConsent");
    if (!asked.isObject() || asked.isEmpty()) {
      return Consent.UNKNOWN;
    }
    return text(asked.path("grantedAt")).isPresent() ? Consent.GRANTED : Consent.DECLINED;
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode()
        ? Optional.of(value.asText("")).filter(text -> !text.isBlank() && !value.isNull())
        : Optional.empty();
  }
}
