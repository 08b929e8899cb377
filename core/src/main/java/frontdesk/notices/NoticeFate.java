package frontdesk.notices;

import frontdesk.TimeSlot;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Standing.Stage;
import java.time.Instant;

/**
 * What becomes of a notice of an appointment that its caller moved or cancelled. What certainly
 * never left tells the new state instead, as if nothing else had ever been; what may have left is
 * followed by a newer one.
 */
public sealed interface NoticeFate {
  /** A newer wish stands in its place, and is due. */
  record Replaced(Notice by) implements NoticeFate {}

  /** There is nothing to be told any more. */
  record Dropped() implements NoticeFate {}

  /** It was told, or perhaps, and cannot be told otherwise: it is not told again by itself. */
  record Left() implements NoticeFate {}

  /**
   * After a move.
   *
   * @param at when it was moved
   */
  static NoticeFate moved(Notice notice, Stage stage, TimeSlot to, Instant at) {
    if (notice instanceof CalendarEntry entry) {
      return new Replaced(entry.at(to));
    }
    if (notice instanceof Invitation invitation) {
      return new Replaced(
          neverLeft(invitation, stage) ? invitation.at(to) : invitation.movedTo(to, at));
    }
    return notice instanceof AppointmentBooked booked && neverTold(stage)
        ? new Replaced(booked.at(to))
        : new Left();
  }

  /**
   * After a cancellation. A calendar's entry is taken back in any case: it may come true late.
   *
   * @param at when it was cancelled
   */
  static NoticeFate cancelled(Notice notice, Stage stage, Instant at) {
    if (notice instanceof CalendarEntry entry) {
      return new Replaced(entry.removed());
    }
    if (notice instanceof Invitation invitation) {
      return neverLeft(invitation, stage) ? new Dropped() : new Replaced(invitation.calledOff(at));
    }
    return notice instanceof AppointmentBooked && neverTold(stage) ? new Dropped() : new Left();
  }

  // A later one that failed had one before it that arrived.
  private static boolean neverLeft(Invitation invitation, Stage stage) {
    return neverTold(stage) && invitation.sequence() == 0;
  }

  private static boolean neverTold(Stage stage) {
    return stage == Stage.PENDING || stage.failed();
  }
}
