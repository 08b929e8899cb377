package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.Calls.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Tells people what happened in calls.
 *
 * <p>Every method throws {@link frontdesk.Unavailable} when the store does not answer.
 */
public final class ReportCalls {
  private final Calls calls;
  private final CallWords words;
  private final Handovers handovers;
  private final CallFigures figures;

  public ReportCalls(Calls calls, CallWords words, Handovers handovers, CallFigures figures) {
    this.calls = calls;
    this.words = words;
    this.handovers = handovers;
    this.figures = figures;
  }

  /** A call with all that is kept of it. */
  public record Report(Call call, CallWords.Said said, Handovers.Handed handed) {}

  /** Newest first; see {@link Calls#newest}. */
  public Page newest(OrgId org, int limit, int offset) {
    return calls.newest(org, limit, offset);
  }

  public Optional<Report> of(OrgId org, CallId id) {
    return calls
        .find(org, id)
        .map(call -> new Report(call, words.said(org, id), handovers.of(org, id)));
  }

  /** See {@link CallFigures#between}. */
  public CallStats figures(OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    return figures.between(org, first, last, zone);
  }
}
