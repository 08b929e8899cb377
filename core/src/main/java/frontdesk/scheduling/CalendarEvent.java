package frontdesk.scheduling;

import frontdesk.TimeSlot;
import java.util.List;
import java.util.Optional;

/**
 * Something that stands in a host's calendar, for a person who may look at it.
 *
 * @param id ours for an appointment of ours in our own book, else the calendar's
 * @param subject empty where the calendar's owner keeps it private
 * @param link where it can be opened in a browser
 */
public record CalendarEvent(
    String id,
    String subject,
    TimeSlot slot,
    Optional<String> location,
    List<Person> people,
    boolean online,
    Optional<String> link) {
  public CalendarEvent {
    people = List.copyOf(people);
  }

  /** Somebody who is to come; what is not known is empty. */
  public record Person(String name, String email) {
    /** Personal data: not printed. */
    @Override
    public String toString() {
      return "Person[***]";
    }
  }

  /** Shows what somebody does: not printed. */
  @Override
  public String toString() {
    return "CalendarEvent[" + id + "]";
  }
}
