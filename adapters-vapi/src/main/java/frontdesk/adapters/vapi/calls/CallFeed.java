package frontdesk.adapters.vapi.calls;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.Unavailable;
import frontdesk.calls.CallWords.Extent;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TellUnfinished;
import frontdesk.calls.TranscriptLine;
import frontdesk.idempotency.Sha256;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what Vapi tells of a call on record. Messages may come in any order, twice, or not at all.
 */
public final class CallFeed {
  private static final String STATUS = "status-update";
  private static final String LINE = "transcript";
  private static final String SO_FAR = "conversation-update";
  private static final String REPORT = "end-of-call-report";
  private static final Set<String> TAKEN = Set.of(STATUS, LINE, SO_FAR, REPORT);

  private final RecordCall record;
  private final TellUnfinished unfinished;
  private final OrgId org;
  private final Clock clock;

  /**
   * @param unfinished hears what is no line yet
   * @param org whose calls these are
   */
  public CallFeed(RecordCall record, TellUnfinished unfinished, OrgId org, Clock clock) {
    this.record = record;
    this.unfinished = unfinished;
    this.org = org;
    this.clock = clock;
  }

  /** True for a message that tells something that is kept; new types appear every few months. */
  public static boolean takes(String type) {
    // A subscription to final lines only names them so.
    return TAKEN.contains(type) || type.startsWith(LINE + "[");
  }

  /**
   * Takes a message whose type it {@link #takes}.
   *
   * @param caller the number that is calling
   * @throws Unavailable if the store does not answer; to send the message again is safe
   * @throws IOException if it is no JSON
   */
  public void take(String type, CallId call, Optional<PhoneNumber> caller, byte[] body)
      throws IOException {
    Told told = Told.read(body);
    Report report = new Report(told, caller);
    Instant now = clock.instant();
    switch (type) {
      case STATUS -> record.note(org, call, report.status(now));
      case SO_FAR -> soFar(call, report, told, now);
      case REPORT -> whole(call, report, now);
      default -> line(call, report, told, now);
    }
  }

  private void soFar(CallId call, Report report, Told told, Instant now) {
    List<TranscriptLine> lines = Lines.of(told.any("messages"), report.at(now));
    record.note(org, call, report.who().build());
    if (!lines.isEmpty()) {
      record.transcript(org, call, lines, Extent.SO_FAR);
    }
  }

  // Consent first: what must not be kept is never written.
  private void whole(CallId call, Report report, Instant now) {
    record.note(org, call, report.whole(now));
    List<TranscriptLine> lines = report.lines(now);
    if (!lines.isEmpty()) {
      record.transcript(org, call, lines, Extent.WHOLE);
    }
  }

  // Partial ones are said again in the final one, and are kept nowhere.
  private void line(CallId call, Report report, Told told, Instant now) {
    JsonNode said = told.own("transcript");
    boolean partial = told.own("transcriptType").asText("").equals("partial");
    Optional<String> speaker = Lines.speaker(told.own("role").asText(""));
    if (speaker.isEmpty() || !said.isTextual() || said.textValue().isBlank()) {
      return;
    }
    Instant at = report.at(now);
    String text = said.textValue().strip();
    TranscriptLine line = new TranscriptLine(speaker.get(), text, at);
    if (partial) {
      unfinished.tell(org, call, line);
      return;
    }
    record.note(org, call, report.who().build());
    record.line(org, call, Sha256.hex(at + "|" + speaker.get() + "|" + text), line);
  }
}
