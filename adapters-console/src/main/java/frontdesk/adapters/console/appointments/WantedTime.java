package frontdesk.adapters.console.appointments;

import frontdesk.adapters.console.page.Form;
import frontdesk.hearing.HeardTime;
import frontdesk.scheduling.RequestedTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When somebody wants an appointment to be: what they wrote, else what they picked.
 *
 * @param picked one of the free times; empty where none was
 * @param written in their own words; empty where nothing was
 * @param until when it is to end, likewise
 */
record WantedTime(String picked, String written, String until) {
  /** Longer than any time that people say. */
  private static final int LONGEST = 255;

  /** What people say of times that nobody books any more; callers are not asked about these. */
  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(yesterday|ago|last (night|week|month|year|\\p{L}+day))\\b");

  static WantedTime in(Form form) {
    return new WantedTime(
        form.field("start"), form.field("written").strip(), form.field("until").strip());
  }

  /** What stands in a form that nobody has filled in. */
  static WantedTime none() {
    return new WantedTime("", "", "");
  }

  /** The same without words; how long it is to be stays as it was written. */
  WantedTime toPickAgain() {
    return new WantedTime(picked, "", until);
  }

  /** Empty where it is none, or not understood. */
  Optional<RequestedTime> start() {
    return read(written.isEmpty() ? picked : written);
  }

  Optional<RequestedTime> end() {
    return read(until);
  }

  /** What is wrong with it. */
  Optional<String> problem() {
    if (picked.isEmpty() && written.isEmpty()) {
      return Optional.of("Please choose a time, or write one.");
    }
    if (PAST.matcher(written).find()) {
      return Optional.of(
          "That time is past. Write one to come; where the host allows a past one, write its"
              + " date.");
    }
    boolean understood = start().isPresent() && (until.isEmpty() || end().isPresent());
    return understood
        ? Optional.empty()
        : Optional.of(
            "That time was not understood. Write it like “tomorrow at 2 pm” or 2026-12-01 14:00.");
  }

  private static Optional<RequestedTime> read(String text) {
    return text.length() > LONGEST ? Optional.empty() : HeardTime.parse(text);
  }
}
