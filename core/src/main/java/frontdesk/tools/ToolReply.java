package frontdesk.tools;

import frontdesk.calls.EscalateCall;
import frontdesk.calls.Urgency;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.speech.PersonWords;
import java.util.List;
import java.util.Optional;

/**
 * What the desk answers: facts for a program, and one line that can be spoken. What is spoken names
 * people, places and times, so none of it is printed.
 */
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

    @Override
    public String toString() {
      return "Booked[" + outcome + "]";
    }
  }

  /** The time is kept, but nobody outside knows of it yet. */
  record NotPassedOn(BookingOutcome.NotPassedOn outcome, String spoken) implements ToolReply {
    @Override
    public String result() {
      return "not_passed_on";
    }

    @Override
    public String toString() {
      return "NotPassedOn[" + outcome + "]";
    }
  }

  /**
   * An appointment was cancelled or moved, now or before.
   *
   * @param appointment as it stands now, or stood when it was cancelled
   */
  record Changed(Appointment appointment, boolean live, boolean repeated, String spoken)
      implements ToolReply {
    @Override
    public String result() {
      if (repeated) {
        return "repeated";
      }
      return live ? "moved" : "cancelled";
    }

    @Override
    public String toString() {
      return "Changed[" + appointment + ", " + result() + "]";
    }
  }

  /** A person was asked for. */
  record Escalated(EscalateCall.Escalated outcome, Urgency urgency, String spoken)
      implements ToolReply {
    @Override
    public String result() {
      if (outcome.told() != EscalateCall.Told.TOLD) {
        return "call_back";
      }
      return outcome.repeated() ? "repeated" : "escalated";
    }

    @Override
    public String toString() {
      return "Escalated[" + outcome + "]";
    }
  }

  /** What was found out about a caller's matter is kept, now or before. */
  record IntakeKept(boolean repeated, String spoken) implements ToolReply {
    @Override
    public String result() {
      return repeated ? "repeated" : "intake_kept";
    }
  }

  /** The call ends; the platform hangs up. */
  record Ended(Optional<String> reason, String spoken) implements ToolReply {
    @Override
    public String result() {
      return "ended";
    }

    /** The reason may tell of the caller: not printed. */
    @Override
    public String toString() {
      return "Ended[***]";
    }
  }

  /** A confirmation was sent, or tried; the appointment is as it was. */
  record Confirmed(Appointment appointment, Confirmation confirmation, String spoken)
      implements ToolReply {
    @Override
    public String result() {
      return switch (confirmation) {
        case SENT, PASSED_ON -> "sent";
        case OPEN -> "on_its_way";
        case FAILED, NO_CHANNEL, NOT_WANTED -> "not_sent";
      };
    }

    @Override
    public String toString() {
      return "Confirmed[" + appointment + ", " + result() + "]";
    }
  }

  /**
   * A question was answered; nothing was changed.
   *
   * @param found false if there is nothing of what was asked for
   */
  record Told(String spoken, boolean found) implements ToolReply {
    public Told(String spoken) {
      this(spoken, true);
    }

    @Override
    public String result() {
      return "told";
    }

    @Override
    public String toString() {
      return "Told[***]";
    }
  }

  /**
   * Something has to be asked of the caller first; nothing was changed.
   *
   * @param result the reason in one word, such as {@code taken} or {@code missing_fields}
   * @param personOffered whether what is spoken also offers a person
   */
  record Asked(String result, List<Problem> problems, String spoken, boolean personOffered)
      implements ToolReply {
    public Asked {
      problems = List.copyOf(problems);
    }

    public Asked(String result, List<Problem> problems, String spoken) {
      this(result, problems, spoken, false);
    }

    Asked offeringPerson(PersonWords words) {
      return new Asked(result, problems, words.beside(spoken), true);
    }

    @Override
    public String toString() {
      return "Asked[" + result + ", " + problems + "]";
    }
  }

  /** There is no such tool, or no such organisation: asking the caller would not help. */
  record NotOffered(String what, String spoken) implements ToolReply {
    @Override
    public String result() {
      return "not_offered";
    }

    @Override
    public String toString() {
      return "NotOffered[***]";
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
