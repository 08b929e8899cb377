package frontdesk.adapters.console.hosts;

import frontdesk.adapters.console.page.Field;
import frontdesk.adapters.console.page.Field.Choice;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Meanwhile;
import frontdesk.adapters.console.page.Seen;
import frontdesk.adapters.console.page.Typed;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ImpossiblePolicy;
import frontdesk.scheduling.ReadPolicy;
import frontdesk.scheduling.WritePolicy;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host's rules as a form has them: each by the name under which commands set it. */
final class HostFields {
  private static final String ZONE = "zone";
  private static final String LENGTH = "In minutes, or as 2h or 30d.";

  /** Where an empty field says that there is no limit. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("horizon", "a-day");

  private static final Choice YES = new Choice("yes", "Yes");
  private static final Choice NO = new Choice("no", "No");

  private HostFields() {}

  /** Fields that belong together. */
  record Group(String name, String hint, List<Field> fields) {}

  /** A host by the form's rules, or what is wrong with them. */
  record Read(Optional<Host> host, Typed typed) {}

  static final List<Group> GROUPS =
      List.of(
          new Group(
              "Office hours",
              "Such as 09:00-12:00 13:00-17:00, by the clock of the zone; an empty day is closed.",
              HoursFields.ALL),
          new Group(
              "Length",
              LENGTH,
              List.of(
                  Field.of("duration", "Of an offered appointment", ""),
                  Field.of("longest", "Longest that may be booked", ""))),
          new Group(
              "Where appointments begin",
              LENGTH,
              List.of(
                  Field.of("step", "From one start to the next", ""),
                  Field.of("offset", "First start of a day, after midnight", ""),
                  Field.choice(
                      "grid",
                      "Starts are counted",
                      new Choice("midnight", "From midnight"),
                      new Choice("free-run", "From where free time begins")),
                  Field.choice("grid-only", "Only such starts may be booked", YES, NO))),
          new Group(
              "How far ahead",
              LENGTH,
              List.of(
                  Field.of("notice", "At least", ""),
                  Field.of("horizon", "At most", "Empty: no limit."),
                  Field.choice("past", "The past may be booked", YES, NO))),
          new Group(
              "Free time around",
              LENGTH,
              List.of(
                  Field.of("buffer-before", "Before an appointment", ""),
                  Field.of("buffer-after", "After an appointment", ""),
                  Field.of("travel", "For the way between two addresses", "0: nobody travels."))),
          new Group(
              "How many",
              "",
              List.of(
                  Field.of("at-once", "At once", ""),
                  Field.of("a-day", "A day", "Empty: no limit."))),
          new Group(
              "What keeps others away",
              LENGTH,
              List.of(
                  Field.of("hold", "Offered times are held for the caller", "0: not at all."),
                  Field.choice(
                      "tentative",
                      "What the host has not decided on yet",
                      new Choice("blocks", "Blocks"),
                      new Choice("free", "Is free")))));

  /** As the form shows them. */
  static Typed of(Host host) {
    Map<String, String> texts = new HashMap<>(WritePolicy.texts(host.policy()));
    MAY_BE_EMPTY.forEach(field -> texts.computeIfPresent(field, HostFields::emptied));
    texts.put(ZONE, host.zone().getId());
    texts.putAll(HoursFields.of(host.hours()));
    return Typed.of(texts);
  }

  private static String emptied(String field, String text) {
    return text.equals(ReadPolicy.NONE) ? "" : text;
  }

  /** What was not sent stays as it was. */
  static Read read(Host before, Form form) {
    Map<String, String> now = of(before).texts();
    Meanwhile meanwhile = Meanwhile.of(now, form);
    return meanwhile.changed().isEmpty()
        ? read(before, meanwhile.texts(), Seen.in(form))
        : new Read(Optional.empty(), Typed.of(meanwhile, now));
  }

  private static Read read(Host before, Map<String, String> texts, Seen seen) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<ZoneId> zone = zone(texts.getOrDefault(ZONE, ""), wrong);
    HoursFields.Read hours = HoursFields.read(texts);
    wrong.putAll(hours.wrong());
    Optional<BookingPolicy> policy = policy(before.policy(), texts, wrong);
    Typed typed = new Typed(texts, wrong, Map.of(), seen);
    return wrong.isEmpty()
        ? new Read(
            Optional.of(
                before
                    .withHours(zone.orElseThrow(), hours.hours().orElseThrow())
                    .withPolicy(policy.orElseThrow())),
            typed)
        : new Read(Optional.empty(), typed);
  }

  private static Optional<ZoneId> zone(String text, Map<String, String> wrong) {
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException unknown) {
      wrong.put(ZONE, "Has to be one such as Europe/Berlin.");
      return Optional.empty();
    }
  }

  private static Optional<BookingPolicy> policy(
      BookingPolicy before, Map<String, String> texts, Map<String, String> wrong) {
    Map<String, String> given = new HashMap<>(texts);
    given.replaceAll(
        (field, text) -> MAY_BE_EMPTY.contains(field) && text.isBlank() ? ReadPolicy.NONE : text);
    ReadPolicy.Reading reading = new ReadPolicy(before, given).read();
    for (ImpossiblePolicy impossible : reading.wrong()) {
      wrong.put(impossible.field(), Typed.sentence(impossible.reason()));
    }
    return reading.policy();
  }
}
