package frontdesk.tools;

import frontdesk.conversation.Offered;
import frontdesk.conversation.Offered.Own;
import frontdesk.scheduling.KnownStart;
import frontdesk.speech.Question;

/** Fills in which of the caller's own appointments was chosen by its number. */
final class FillOwnAppointment {
  private final FillArguments fill;

  FillOwnAppointment(FillArguments fill) {
    this.fill = fill;
  }

  void fill(Offered.OwnAppointments offered, int place) {
    Own own = offered.own().get(place - 1);
    if (fill.isOtherHost(offered.host()) || isOtherAppointment(offered, own)) {
      fill.askWhetherThis(
          fill.words().otherTime(place, own.start(), offered.zone(), fill.turn().now()));
      return;
    }
    fill.put(FillArguments.HOST, offered.host().value());
    fill.put(FillArguments.OUR_ID, own.id());
    fill.turn().choosesAppointment(own.id());
    if (fill.takes(Parameters.NEW_START) && !fill.has(Parameters.NEW_START)) {
      offered.to().ifPresent(to -> fill.put(Parameters.NEW_START, to, offered.zone()));
    }
  }

  // An id that none of them has was made up, as models do.
  private boolean isOtherAppointment(Offered.OwnAppointments offered, Own own) {
    boolean otherId =
        offered.own().stream()
            .filter(other -> !other.equals(own))
            .anyMatch(other -> other.id().equals(fill.value(FillArguments.OUR_ID)));
    boolean otherTime =
        fill.read()
            .text(FillArguments.CURRENT_START, Question.APPOINTMENT_NOW)
            .flatMap(KnownStart::parse)
            .filter(start -> !start.fits(own.start(), offered.zone()))
            .isPresent();
    return otherId || otherTime;
  }
}
