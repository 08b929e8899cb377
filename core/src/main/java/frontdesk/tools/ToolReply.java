package frontdesk.tools;

import frontdesk.scheduling.BookingOutcome;
import java.util.List;

/** What the desk answers: facts for a program, and one line that can be spoken. */
public sealed interface ToolReply {
  /** One line, no markup, with a next step. */
  String spoken();

  /** What came of it, in one word for the statistics. */
  String result();

  /** Booked now or before. */
  record Booked(BookingOutcome.Booked outcome, String spoken) implements ToolReply {
    @Override
    public String result() {
      return outcome.repeated() ? "repeated" : "booked";
    }
  }

  /** The time is kept, but nobody outside knows of it yet. */
  record NotPassedOn(BookingOutcome.NotPassedOn outcome, String spoken) implements ToolReply {
    @Override
    public String result() {
      return "not_passed_on";
    }
  }

  /** A question was answered; nothing was changed. */
  record Told(String spoken) implements ToolReply {
    @Override
    public String result() {
      return "told";
    }
  }

  /**
   * Something has to be asked of the caller first; nothing was changed.
   *
   * @param result the reason in one word, such as {@code taken} or {@code missing_fields}
   */
  record Asked(String result, List<Problem> problems, String spoken) implements ToolReply {
    public Asked {
      problems = List.copyOf(problems);
    }
  }

  /** There is no such tool, or no such organisation: asking the caller would not help. */
  record NotOffered(String what, String spoken) implements ToolReply {
    @Override
    public String result() {
      return "not_offered";
    }
  }

  /** A dependency did not answer. To repeat the call is safe. */
  record TryLater(String spoken) implements ToolReply {
    @Override
    public String result() {
      return "try_later";
    }
  }
}
