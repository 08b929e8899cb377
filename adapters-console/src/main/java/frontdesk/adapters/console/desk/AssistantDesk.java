package frontdesk.adapters.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform's assistants of the operator's account, looked at. */
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

  /** What the account looks like. */
  sealed interface Look {
    /**
     * It was read.
     *
     * @param assistants newest first
     * @param tools those that assistants share, and that are not as they should be
     */
    record Seen(List<Assistant> assistants, List<SharedTool> tools, Instant at) implements Look {
      public Seen {
        assistants = List.copyOf(assistants);
        tools = List.copyOf(tools);
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
   * @param differences what a sync would change on itself
   * @param shared the names of tools that it shares, and that are not as they should be
   * @param obstacle why a sync would leave it alone; empty: it would not
   */
  record Assistant(
      String id,
      String name,
      boolean inStep,
      List<Fact> facts,
      List<Difference> differences,
      List<String> shared,
      Optional<String> obstacle) {
    public Assistant {
      facts = List.copyOf(facts);
      differences = List.copyOf(differences);
      shared = List.copyOf(shared);
    }
  }

  /**
   * A tool that is on several assistants at once.
   *
   * @param assistants the names of those who have it
   */
  record SharedTool(String name, List<String> assistants, List<Difference> differences) {
    public SharedTool {
      assistants = List.copyOf(assistants);
      differences = List.copyOf(differences);
    }
  }

  /** Such as "Sends to: this server". */
  record Fact(String name, String value, boolean good) {}

  /**
   * A place in which something is not as it should be, in words.
   *
   * @param is whole, on as many lines as it takes; empty where nothing is there
   * @param shouldBe likewise; empty where nothing should be
   */
  record Difference(String place, Optional<String> is, Optional<String> shouldBe) {
    /** More than this is opened by whoever wants to read it. */
    private static final int SHORT = 120;

    /** Whether somebody has to open it. */
    public static boolean isLong(String value) {
      return value.length() > SHORT || value.indexOf('\n') >= 0;
    }
  }
}
