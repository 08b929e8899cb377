package frontdesk.app;

import static frontdesk.calls.CallFacts.facts;

import frontdesk.CallId;
import frontdesk.PhoneNumber;
import frontdesk.calls.Consent;
import frontdesk.calls.Escalation;
import frontdesk.calls.Intake;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import frontdesk.calls.Urgency;
import frontdesk.persistence.jdbi.JdbiCallWords;
import frontdesk.persistence.jdbi.JdbiCalls;
import frontdesk.persistence.jdbi.JdbiHandovers;
import frontdesk.scheduling.Demo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of which everything is known, as the description shows it. */
final class CallToRead {
  private static final CallId CALL = new CallId("call-7");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private CallToRead() {}

  static void in(RunningDesk desk) {
    new JdbiCalls(desk.database())
        .note(
            Demo.ORG,
            CALL,
            facts()
                .startedAt(NOON.minusSeconds(120))
                .endedAt(NOON)
                .ending("customer-ended-call")
                .assistant("f6395ba9-64b6-33ed-9edf-5e623a0594b3")
                .caller(new PhoneNumber("+13125550123"))
                .cost(new BigDecimal("0.12"))
                .summary("The heating has failed; the office was told.")
                .success("true")
                .consent(Consent.GRANTED)
                .build(),
            NOON);
    words(new JdbiCallWords(desk.database()));
    handedOver(new JdbiHandovers(desk.database()));
  }

  private static void words(JdbiCallWords words) {
    words.line(
        Demo.ORG,
        CALL,
        "line-1",
        new TranscriptLine("user", "The heating is off.", NOON.minusSeconds(115)));
    words.toolCall(
        Demo.ORG,
        CALL,
        new ToolCallRecord(
            "escalate_call",
            Optional.of("item-1"),
            Optional.of("{\"urgency\":\"high\"}"),
            Optional.of(
                "I've let the office know, and a person will take it from here."
                    + " Is there anything else I should note down for them?"),
            "escalated",
            Duration.ofMillis(240),
            NOON.minusSeconds(60),
            List.of()));
  }

  private static void handedOver(JdbiHandovers handovers) {
    Escalation escalation =
        Escalation.of(
            Demo.ORG,
            Optional.of(CALL),
            Optional.empty(),
            new Escalation.Wish("Wants a person", Urgency.HIGH, "The heating has failed."),
            NOON.minusSeconds(60));
    handovers.escalate(escalation, List.of(), Optional.empty());
    handovers.told(Demo.ORG, escalation.id());
    handovers.keep(
        new Intake(
            Demo.ORG,
            CALL.value(),
            Optional.of(CALL),
            Map.of("matter", "heating"),
            Urgency.MEDIUM,
            true,
            NOON),
        Optional.empty());
  }
}
