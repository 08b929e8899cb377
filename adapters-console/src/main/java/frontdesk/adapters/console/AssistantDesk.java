package frontdesk.adapters.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform's assistants of the operator's account: looked at, and brought in step. */
public interface AssistantDesk {
  /** What has to be set before anybody can look, in a sentence; empty where one can. */
  Optional<String> obstacle();

  /**
   * The account as it was within the last minute; it is read where that is not known. Waits a few
   * seconds at most.
   *
   * @param anew whether it is read in any case
   */
  Look look(boolean anew);

  /**
   * The account as it was seen last, within the last hour. Never waits: what is older than ten
   * minutes is read anew meanwhile, for whoever asks again. Empty where it is not known.
   */
  Optional<Look.Seen> lastSeen();

  /**
   * Begins to bring assistants in step, in the background.
   *
   * @param only their ids; none: all of the account
   * @return false if that is going on already
   */
  boolean begin(List<String> only);

  /** What is going on here, or went on last; empty: nothing since this server started. */
  Optional<Run> run();

  /** What the account looks like. */
  sealed interface Look {
    /** Newest first. */
    record Seen(List<Assistant> assistants, Instant at) implements Look {
      public Seen {
        assistants = List.copyOf(assistants);
      }
    }

    /** It cannot be read now; why, in a sentence. */
    record Failed(String why) implements Look {}

    /** It takes longer than a page is waited for; whoever looks again soon sees it. */
    record Slow() implements Look {}
  }

  /**
   * An assistant beside what it should be.
   *
   * @param facts what is right with it and what is not, each by its name
   * @param differences what a sync would change
   * @param obstacle why a sync would leave it alone; empty: it would not
   */
  record Assistant(
      String id,
      String name,
      boolean inStep,
      List<Fact> facts,
      List<Difference> differences,
      Optional<String> obstacle) {
    public Assistant {
      facts = List.copyOf(facts);
      differences = List.copyOf(differences);
    }
  }

  /** Such as "Sends to: this server". */
  record Fact(String name, String value, boolean good) {}

  /**
   * A place in which it is not as it should be.
   *
   * @param is empty where nothing is there
   * @param shouldBe empty where nothing should be
   */
  record Difference(String place, Optional<String> is, Optional<String> shouldBe) {}

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
