package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a booking request. Source: design, decisions 4 and 8. */
public sealed interface BookingOutcome {
  /** It is in the book. */
  record Booked(Appointment appointment, Host host, Confirmation confirmation, Novelty novelty)
      implements BookingOutcome {
    /** True if it was in the book before. */
    public boolean repeated() {
      return novelty != Novelty.NEW;
    }
  }

  /**
   * The time is kept, but the hook that makes this host's calendar event refused.
   *
   * @param reason short, for a program
   * @param retry false if a person has to mend the hook first
   */
  record NotPassedOn(
      Appointment appointment, Host host, String reason, boolean retry, boolean repeated)
      implements BookingOutcome {}

  /**
   * A rule said no; nothing was changed.
   *
   * @param requested the moment that was asked for, where it could be told
   * @param alternatives the nearest free times, at most three; where the refusal is a {@linkplain
   *     Refusal#isDoubt doubt}, the times that may have been meant
   */
  record Refused(Refusal why, Host host, Optional<Instant> requested, List<TimeSlot> alternatives)
      implements BookingOutcome {}

  /** The commit was not answered and nobody can be asked: it may be booked or not. */
  record NotSure() implements BookingOutcome {}

  /** How new a booking is to whoever asked for it. */
  enum Novelty {
    NEW,
    /** The platform sent the same tool call again: it gets the same answer again. */
    REDELIVERED,
    /** Another tool call asked for what was booked already. */
    KNOWN
  }

  /** What can be said of the confirmation. */
  enum Confirmation {
    /** The channel said it has it. */
    SENT,
    /** The same, but no e-mail was wanted or there is no address for one. */
    PASSED_ON,
    /** Not finished yet, or it is not known whether it arrived. */
    OPEN,
    /** It certainly was not sent; the next request for it tries again. */
    FAILED,
    /** The organisation has connected no channel. */
    NO_CHANNEL,
    /** Nothing was to be sent: no e-mail was wanted, or there is no address for one. */
    NOT_WANTED
  }
}
