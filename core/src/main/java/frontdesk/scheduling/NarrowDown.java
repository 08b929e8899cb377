package frontdesk.scheduling;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which of the caller's own appointments is meant. Names and addresses are often misheard,
 * and ids made up, so what fits none of them is asked about, or overruled by a time that fits.
 */
final class NarrowDown {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final AppointmentHints hints;
  private final ZoneId home;

  NarrowDown(AppointmentHints hints, ZoneId home) {
    this.hints = hints;
    this.home = home;
  }

  /**
   * What is left.
   *
   * @param certain false if something that was said fits none of them
   */
  record Left(List<OwnAppointment> own, boolean certain) {}

  /** True where nothing but whose it is was said: any of theirs may be meant. */
  boolean saysNothing() {
    return hints.ids().isEmpty() && hints.start().isEmpty() && hints.address().isEmpty();
  }

  Left among(List<OwnAppointment> own) {
    List<OwnAppointment> called = fitting(own, this::isCalled);
    if (!called.isEmpty()) {
      return new Left(called, true);
    }
    List<OwnAppointment> then = fitting(own, this::startsThen);
    if (hints.start().isPresent() && then.isEmpty()) {
      return new Left(own, false);
    }
    return there(then.isEmpty() ? own : then);
  }

  private Left there(List<OwnAppointment> left) {
    List<OwnAppointment> there = fitting(left, this::isThere);
    boolean fits = !there.isEmpty() || hints.start().isPresent();
    boolean nothingSaid = hints.address().isEmpty() && hints.ids().isEmpty();
    return new Left(named(there.isEmpty() ? left : there), fits || nothingSaid);
  }

  // A name only decides between several: it is the caller's own, and spelled as it was heard.
  private List<OwnAppointment> named(List<OwnAppointment> left) {
    List<OwnAppointment> named = fitting(left, this::isNamed);
    return named.isEmpty() ? left : named;
  }

  private static List<OwnAppointment> fitting(
      List<OwnAppointment> own, Predicate<OwnAppointment> hint) {
    return own.stream().filter(hint).toList();
  }

  private boolean isCalled(OwnAppointment own) {
    return hints.ids().stream().anyMatch(own::isCalled);
  }

  private boolean startsThen(OwnAppointment own) {
    return hints
        .start()
        .filter(start -> start.fits(own.appointment().slot().start(), home))
        .isPresent();
  }

  private boolean isThere(OwnAppointment own) {
    String title = own.appointment().title();
    String known = Viewing.addressIn(title).orElse(title);
    return hints.address().filter(said -> alike(said, known)).isPresent();
  }

  private boolean isNamed(OwnAppointment own) {
    return hints
        .name()
        .flatMap(said -> own.appointment().attendee().name().filter(known -> alike(said, known)))
        .isPresent();
  }

  // "Oak Street" is said of "12 Oak Street, Springfield", and the other way round.
  private static boolean alike(String said, String known) {
    Set<String> some = words(said);
    Set<String> others = words(known);
    return !some.isEmpty()
        && !others.isEmpty()
        && (some.containsAll(others) || others.containsAll(some));
  }

  private static Set<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
