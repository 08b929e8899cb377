package frontdesk.speech;

import frontdesk.Language;
import frontdesk.properties.Property;
import frontdesk.properties.SearchRentals;
import java.time.LocalDate;
import java.util.List;

/** Which rentals a caller heard of: a line that grows too long names fewer than were found. */
public final class NamedRentals {
  private final Phrases phrases;

  public NamedRentals(Language language) {
    this.phrases = Phrases.in(language);
  }

  /**
   * Those that were named, in that order.
   *
   * @param said the whole line
   */
  public List<Property> in(String said, SearchRentals.Outcome outcome, LocalDate today) {
    return best(outcome).stream()
        .takeWhile(one -> said.contains(new SpokenProperty(one, today, phrases).address()))
        .toList();
  }

  private static List<Property> best(SearchRentals.Outcome outcome) {
    if (outcome instanceof SearchRentals.Outcome.Found found) {
      return found.best();
    }
    return outcome instanceof SearchRentals.Outcome.NotSure open ? open.best() : List.of();
  }
}
