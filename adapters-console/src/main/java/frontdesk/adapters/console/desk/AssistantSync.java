package frontdesk.adapters.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings the platform's assistants in step, or back to where they were. */
public interface AssistantSync {
  /** What a task would change now; nothing is changed. Waits a few seconds at most. */
  Preview preview(Task task);

  /**
   * Begins it, in the background.
   *
   * @return false if one is going on already
   */
  boolean begin(Task task);

  /** What is going on here, or went on last; empty: nothing since this server started. */
  Optional<Run> run();

  /** What was kept before assistants were changed, newest first; the last few. */
  List<Kept> kept();

  /**
   * What is to be done.
   *
   * @param only the ids of assistants; none: all
   * @param back the name of what was kept, to which they are put back; empty: they are brought in
   *     step
   */
  record Task(List<String> only, Optional<String> back) {
    public Task {
      only = List.copyOf(only);
    }
  }

  /** Assistants as they were at that moment. */
  record Kept(String name, Instant at) {}

  /** What would be done. */
  sealed interface Preview {
    /**
     * It was read.
     *
     * @param made what does not exist yet, such as "the tool end_call"
     * @param left who is left alone
     * @param sharers who would have to be brought along, so that fewer are left alone
     */
    record Planned(
        List<Change> changes, List<String> made, List<LeftAlone> left, List<Sharer> sharers)
        implements Preview {
      public Planned {
        changes = List.copyOf(changes);
        made = List.copyOf(made);
        left = List.copyOf(left);
        sharers = List.copyOf(sharers);
      }
    }

    /** It cannot be told now; why, in a sentence. */
    record Failed(String why) implements Preview {}

    /** It takes longer than a page is waited for. */
    record Slow() implements Preview {}
  }

  /** In how many places an assistant, or a tool that assistants share, would become another. */
  record Change(String kind, String name, int places) {}

  /** Why, in half a sentence. */
  record LeftAlone(String name, String why) {}

  record Sharer(String id, String name) {}

  /**
   * A sync.
   *
   * @param lines what was done so far, in order
   * @param over whether nothing further comes
   * @param failed whether somebody has to look at something
   */
  record Run(List<String> lines, boolean over, boolean failed) {
    public Run {
      lines = List.copyOf(lines);
    }
  }
}
