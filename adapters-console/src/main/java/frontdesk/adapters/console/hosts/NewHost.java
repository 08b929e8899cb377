package frontdesk.adapters.console.hosts;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.console.page.Field;
import frontdesk.adapters.console.page.Field.Choice;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Typed;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A host who is to be added, with an ordinary week; or what is wrong with what was written. */
record NewHost(Optional<Host> host, Typed typed) {
  static final String ID = "id";
  private static final String CALENDAR = "calendar";
  private static final String ZONE = "zone";

  static final List<Field> FIELDS =
      List.of(
          Field.of(ID, "Name", "Usually an e-mail address."),
          Field.choice(
              CALENDAR,
              "Calendar",
              Stream.of(CalendarKind.values()).map(NewHost::choice).toArray(Choice[]::new)),
          Field.of(ZONE, "Zone", "Such as America/Chicago."));

  private static Choice choice(CalendarKind kind) {
    return new Choice(word(kind), HostCalendar.name(kind));
  }

  private static String word(CalendarKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static NewHost of(OrgId org, Form form) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<UserId> id = UserId.parse(form.field(ID));
    if (id.isEmpty()) {
      wrong.put(
          ID, "Has to be 1 to 255 letters, digits, or marks such as @ . _ -, without blanks.");
    }
    Optional<CalendarKind> kind =
        Stream.of(CalendarKind.values())
            .filter(one -> word(one).equals(form.field(CALENDAR)))
            .findFirst();
    if (kind.isEmpty()) {
      wrong.put(CALENDAR, "Has to be one of these.");
    }
    Optional<ZoneId> zone = zone(form.field(ZONE));
    if (zone.isEmpty()) {
      wrong.put(ZONE, "Has to be one such as America/Chicago.");
    }
    return new NewHost(
        wrong.isEmpty()
            ? Optional.of(made(org, id.orElseThrow(), kind.orElseThrow(), zone.orElseThrow()))
            : Optional.empty(),
        new Typed(texts(form), wrong));
  }

  private static Map<String, String> texts(Form form) {
    return Map.of(ID, form.field(ID), CALENDAR, form.field(CALENDAR), ZONE, form.field(ZONE));
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Host made(OrgId org, UserId id, CalendarKind kind, ZoneId zone) {
    Host newcomer = Host.newcomer(org, id).withCalendar(kind);
    return newcomer.withHours(zone, newcomer.hours());
  }
}
