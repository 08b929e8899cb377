package frontdesk.adapters.console.calls;

import frontdesk.UserId;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.Times;
import frontdesk.calls.CallList.Ending;
import frontdesk.calls.CallList.Filter;
import frontdesk.calls.CallList.Kind;
import frontdesk.http.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls somebody looks for, as they wrote it.
 *
 * @param kind a {@link Kind} in small letters; blank: all
 * @param booked {@code yes}, {@code no} or blank
 * @param ending an {@link Ending} in small letters, or blank
 */
record CallsAsked(
    String kind,
    String from,
    String until,
    String words,
    String booked,
    String assistant,
    String host,
    String ending) {
  static final String YES = "yes";
  static final String NO = "no";

  /** An assistant's id has no more, and neither has a host's. */
  private static final int LONGEST = 255;

  static CallsAsked in(Request request) {
    return new CallsAsked(
        kind(text(request, "kind"))
            .filter(kind -> kind != Kind.ALL)
            .map(CallsAsked::word)
            .orElse(""),
        text(request, "from"),
        text(request, "until"),
        cut(text(request, "words"), CallPages.MOST_WORDS),
        Stream.of(YES, NO).filter(text(request, "booked")::equals).findFirst().orElse(""),
        text(request, "assistant"),
        text(request, "host"),
        ending(text(request, "ending")).map(CallsAsked::word).orElse(""));
  }

  private static String text(Request request, String name) {
    return cut(request.query(name).orElse("").strip(), LONGEST);
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  private static Optional<Kind> kind(String word) {
    return Stream.of(Kind.values()).filter(kind -> word(kind).equals(word)).findFirst();
  }

  private static Optional<Ending> ending(String word) {
    return Stream.of(Ending.values()).filter(one -> word(one).equals(word)).findFirst();
  }

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /** What is asked for, as part of an address; blank where that is everything. */
  String query() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("from", from);
    fields.put("until", until);
    fields.put("words", words);
    fields.put("booked", booked);
    fields.put("assistant", assistant);
    fields.put("host", host);
    fields.put("ending", ending);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> field.getKey() + "=" + Links.encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  boolean isFiltered() {
    return !query().isEmpty();
  }

  Optional<UserId> ofHost() {
    return UserId.parse(host);
  }

  /** What can be understood of it. */
  Filter filter(Times times) {
    return new Filter(
        kind(kind).orElse(Kind.ALL),
        Times.parseDay(from).map(times::begin),
        Times.parseDay(until).map(day -> times.begin(day.plusDays(1))),
        Optional.of(words),
        Optional.of(booked).filter(any -> !any.isEmpty()).map(YES::equals),
        Optional.of(assistant).filter(any -> !any.isEmpty()),
        ending(ending));
  }

  /** What cannot be understood of it, or cannot be, in sentences. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    Stream.of(from, until)
        .filter(day -> !day.isEmpty() && Times.parseDay(day).isEmpty())
        .forEach(
            day ->
                problems.add(
                    "“"
                        + day
                        + "” is no day: it is written like 2026-12-01. Calls of all days are shown."));
    if (endsBeforeItBegins()) {
      problems.add("The last day is before the first: there can be no call between them.");
    }
    return problems;
  }

  private boolean endsBeforeItBegins() {
    Optional<LocalDate> last = Times.parseDay(until);
    return Times.parseDay(from).flatMap(first -> last.filter(first::isAfter)).isPresent();
  }

  /** What people look for is anybody's data: not printed. */
  @Override
  public String toString() {
    return "CallsAsked[" + kind + "]";
  }
}
