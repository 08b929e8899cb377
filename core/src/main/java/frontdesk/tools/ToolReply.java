package frontdesk.tools;

import frontdesk.calls.EscalateCall;
import frontdesk.calls.ToolResult;
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

  /** What came of it. */
  ToolResult cameTo();

  /** The same in one word, for the statistics. */
  default String result() {
    return cameTo().word();
  }

  /** Booked now or before. */
  record Booked(BookingOutcome.Booked outcome, String spoken) implements ToolReply {
    @Override
    public ToolResult cameTo() {
      return outcome.repeated() ? ToolResult.REPEATED : ToolResult.BOOKED;
    }

    @Override
    public String toString() {
      return "Booked[" + outcome + "]";
    }
  }

  /** The time is kept, but nobody outside knows of it yet. */
  record NotPassedOn(BookingOutcome.NotPassedOn outcome, String spoken) implements ToolReply {
    @Override
    public ToolResult cameTo() {
      return ToolResult.NOT_PASSED_ON;
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
    public ToolResult cameTo() {
      if (repeated) {
        return ToolResult.REPEATED;
      }
      return live ? ToolResult.MOVED : ToolResult.CANCELLED;
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
    public ToolResult cameTo() {
      if (outcome.told() != EscalateCall.Told.TOLD) {
        return ToolResult.CALL_BACK;
      }
      return outcome.repeated() ? ToolResult.REPEATED : ToolResult.ESCALATED;
    }

    @Override
    public String toString() {
      return "Escalated[" + outcome + "]";
    }
  }

  /** What was found out about a caller's matter is kept, now or before. */
  record IntakeKept(boolean repeated, String spoken) implements ToolReply {
    @Override
    public ToolResult cameTo() {
      return repeated ? ToolResult.REPEATED : ToolResult.INTAKE_KEPT;
    }
  }

  /** The call ends; the platform hangs up. */
  record Ended(Optional<String> reason, String spoken) implements ToolReply {
    @Override
    public ToolResult cameTo() {
      return ToolResult.ENDED;
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
    public ToolResult cameTo() {
      return switch (confirmation) {
        case SENT, PASSED_ON -> ToolResult.SENT;
        case OPEN -> ToolResult.ON_ITS_WAY;
        case FAILED, NO_CHANNEL, NOT_WANTED -> ToolResult.NOT_SENT;
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
    public ToolResult cameTo() {
      return ToolResult.TOLD;
    }

    @Override
    public String toString() {
      return "Told[***]";
    }
  }

  /**
   * Something has to be asked of the caller first; nothing was changed.
   *
   * @param cameTo the reason
   * @param personOffered whether what is spoken also offers a person
   */
  record Asked(ToolResult cameTo, List<Problem> problems, String spoken, boolean personOffered)
      implements ToolReply {
    public Asked {
      problems = List.copyOf(problems);
    }

    public Asked(ToolResult cameTo, List<Problem> problems, String spoken) {
      this(cameTo, problems, spoken, false);
    }

    Asked offeringPerson(PersonWords words) {
      return new Asked(cameTo, problems, words.beside(spoken), true);
    }

    @Override
    public String toString() {
      return "Asked[" + result() + ", " + problems + "]";
    }
  }

  /** There is no such tool, or no such organisation: asking the caller would not help. */
  record NotOffered(String what, String spoken) implements ToolReply {
    @Override
    public ToolResult cameTo() {
      return ToolResult.NOT_OFFERED;
    }

    @Override
    public String toString() {
      return "NotOffered[***]";
    }
  }

  /** A dependency did not answer. To repeat the call is safe. */
  record TryLater(String spoken) implements ToolReply {
    @Override
    public ToolResult cameTo() {
      return ToolResult.TRY_LATER;
    }
  }
}
