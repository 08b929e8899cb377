package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.page.Guest;
import frontdesk.http.Request;
import frontdesk.scheduling.ListedAppointment;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which of the listed appointments somebody looks for.
 *
 * @param words each of which has to stand in what it is for, or in who comes
 */
record WantedAppointments(String words, Status status) {
  /** Longer than any name or address. */
  private static final int LONGEST = 200;

  enum Status {
    ALL,
    BOOKED,
    CANCELLED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All for any other word. */
    static Status parse(String word) {
      return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst().orElse(ALL);
    }
  }

  static WantedAppointments in(Request request) {
    String words = request.query("words").orElse("").strip();
    return new WantedAppointments(
        words.substring(0, Math.min(words.length(), LONGEST)),
        Status.parse(request.query("status").orElse("")));
  }

  boolean fits(ListedAppointment one) {
    boolean inStatus = status == Status.ALL || one.live() == (status == Status.BOOKED);
    return inStatus && hasAll(one);
  }

  private boolean hasAll(ListedAppointment one) {
    String text =
        small(one.appointment().title() + " " + Guest.named(one.appointment().attendee()));
    return Stream.of(small(words).split("\\s+", -1)).allMatch(text::contains);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
