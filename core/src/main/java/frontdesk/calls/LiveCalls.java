package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What goes on in calls, for whoever looks again and again. Safe for many threads and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface LiveCalls {
  /** The most calls that are told of: more than people can follow at once. */
  int MOST = 50;

  /**
   * How far a call is.
   *
   * @param revision grows with each change of the call, its words, and what was handed over in it.
   *     Whoever reads the call after this one sees at least all that it counts, so nothing is
   *     missed by reading only what has grown
   * @param unfinished what somebody is just saying; no line yet, and never told of as one
   * @param tools what was begun in it and not recorded yet, the earliest first; see {@link
   *     RunningTools}
   */
  record Mark(
      CallId call, long revision, Optional<TranscriptLine> unfinished, List<RunningTool> tools) {
    public Mark {
      tools = List.copyOf(tools);
    }

    /** Those of the tools that run, as far as anybody can know. */
    public List<RunningTool> running(Instant now) {
      return tools.stream().filter(tool -> tool.runs(now)).toList();
    }
  }

  /**
   * Those that have not ended, the newest {@link #MOST}, newest first.
   *
   * @param since those that began before are left out: nobody told that they ended
   */
  List<Mark> goingOn(OrgId org, Instant since);

  /** Of these, over or not, in no order; those that nobody told of are left out. */
  List<Mark> of(OrgId org, Collection<CallId> calls);

  /**
   * What somebody is just saying, in place of what was told so before. Gone with the next line of
   * that speaker, with a transcript, or when the call ends; nothing where consent was declined, the
   * call is over or not known, or a line of that speaker from then on is there already. Half a
   * second of it may be lost when the store crashes.
   */
  void saying(OrgId org, CallId id, TranscriptLine unfinished);
}
