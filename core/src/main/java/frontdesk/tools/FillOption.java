package frontdesk.tools;

import frontdesk.TimeSlot;
import frontdesk.conversation.Conversation.Choice;
import frontdesk.conversation.Offered;
import frontdesk.hearing.HeardOption;
import frontdesk.scheduling.RequestedTime;
import frontdesk.scheduling.StatedTime;
import frontdesk.speech.Question;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code option}: which of the last list is meant, and no other. What is given beside it may
 * say the same again; if it says something else it is asked, and nothing guessed.
 */
final class FillOption {
  private final FillArguments fill;

  FillOption(FillArguments fill) {
    this.fill = fill;
  }

  void fill() {
    if (!fill.takes(Parameters.OPTION) || !fill.has(Parameters.OPTION)) {
      return;
    }
    meant()
        .filter(this::isTakenHere)
        .ifPresentOrElse(
            this::choose, () -> ask("Nothing was offered in this call", nothingOffered()));
  }

  private Optional<Offered> meant() {
    return fill.known()
        .choice()
        .filter(before -> fill.id().filter(before.toolCallId()::equals).isPresent())
        .map(Choice::from)
        .or(() -> fill.known().offered());
  }

  private boolean isTakenHere(Offered list) {
    if (list instanceof Offered.Times) {
      return takesTime();
    }
    return list instanceof Offered.Homes
        ? fill.takes(FillArguments.ADDRESS) && !fill.isChange()
        : fill.isChange();
  }

  private boolean takesTime() {
    return fill.takes(Parameters.START) || fill.takes(Parameters.NEW_START);
  }

  private String nothingOffered() {
    if (takesTime()) {
      return fill.words().noTimes();
    }
    return fill.isChange() ? fill.words().noAppointments() : fill.words().noHomes();
  }

  private void choose(Offered list) {
    fill.id().ifPresent(id -> fill.turn().chooses(new Choice(id, list)));
    Optional<Integer> place =
        place(fill.value(Parameters.OPTION), list.count()).filter(one -> one <= list.count());
    if (place.isEmpty()) {
      ask(
          "Input should be a whole number from 1 to " + list.count(),
          fill.words().which(list.count()));
    } else if (list instanceof Offered.Times times) {
      time(times, place.get());
    } else if (list instanceof Offered.Homes homes) {
      new FillHome(fill).fill(homes, place.get());
    } else {
      new FillOwnAppointment(fill).fill((Offered.OwnAppointments) list, place.get());
    }
  }

  private static Optional<Integer> place(@Nullable Object said, int count) {
    // Whatever lies beyond the list is beyond it, however far.
    return WholeNumber.upTo(Integer.MAX_VALUE, said)
        .or(() -> said instanceof String text ? HeardOption.parse(text, count) : Optional.empty());
  }

  private void time(Offered.Times times, int place) {
    TimeSlot slot = times.slots().get(place - 1);
    String field = fill.takes(Parameters.START) ? Parameters.START : Parameters.NEW_START;
    if (fill.isOtherHost(times.host()) || isOtherTime(times, slot, field)) {
      fill.askWhetherThis(
          fill.words().otherTime(place, slot.start(), times.zone(), fill.turn().now()));
      return;
    }
    ZoneId zone = fill.read().zone("timezone", Optional.empty()).orElse(times.zone());
    fill.put(field, slot.start(), zone);
    fill.put(FillArguments.HOST, times.host().value());
    fill.turn().choosesTime(slot.start());
    if (fill.takes(Parameters.END) && !fill.has(Parameters.END)) {
      fill.put(Parameters.END, slot.end(), zone);
    }
  }

  // What cannot be read as a time says no other: models write "the second one" there too.
  private boolean isOtherTime(Offered.Times times, TimeSlot slot, String field) {
    Arguments given = fill.read();
    Optional<RequestedTime> said =
        field.equals(Parameters.START)
            ? given.start(Question.WHEN)
            : given.time(field, Question.WHEN);
    return said.filter(time -> !fits(time, times, slot)).isPresent();
  }

  private boolean fits(RequestedTime said, Offered.Times times, TimeSlot slot) {
    boolean isOther =
        said instanceof StatedTime stated
            && times.slots().stream()
                .filter(offered -> !offered.equals(slot))
                .anyMatch(offered -> stated.means(offered.start(), times.zone()));
    return !isOther && said.mayMean(slot.start(), fill.turn().now().atZone(times.zone()));
  }

  private void ask(String message, String question) {
    fill.ask(Parameters.OPTION, message, question);
  }
}
