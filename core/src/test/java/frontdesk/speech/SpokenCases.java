package frontdesk.speech;

import static frontdesk.properties.PropertyFixture.aProperty;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.HostFixture.aHost;

import frontdesk.EmailAddress;
import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.properties.Criterion;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Pets;
import frontdesk.properties.Property;
import frontdesk.properties.SearchRentals;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.BookingOutcome;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.ChangeOutcome;
import frontdesk.scheduling.ConfirmationOutcome.NoWay;
import frontdesk.scheduling.ConfirmationOutcome.SentBefore;
import frontdesk.scheduling.ConfirmationOutcome.Tried;
import frontdesk.scheduling.ConfirmationOutcome.WasCancelled;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability.Outcome.Elsewhere;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the desk can say in a language, with the longest names, addresses and dates that
 * it may be said of. Now is Saturday, 21 November 2026. Who adds words adds a line here.
 */
final class SpokenCases {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** Eighty characters are said of a name; these are as many words as fit in. */
  private static final List<String> NAMES =
      List.of(
          "Consultation",
          "***",
          "Property Viewing: 12 Oak Street",
          "Property Viewing: ***",
          "Property Viewing: 12345 North Saint Charles Avenue, Apartment 1234, Springfield, IL 62701",
          "a ".repeat(40).strip());

  private static final List<String> EMAILS =
      List.of("jane@example.com", "john.q_public-smith@mail.example.com");

  private static final List<List<String>> STARTS =
      List.of(
          List.of("2026-11-21T15:30:00Z"),
          List.of("2026-11-24T18:00:00Z", "2026-11-24T15:30:00Z"),
          List.of("2026-11-22T01:30:00Z", "2026-11-25T19:30:00Z", "2026-12-30T22:30:00Z"),
          List.of("2027-09-22T18:30:00Z", "2027-09-23T19:30:00Z", "2028-09-27T19:30:00Z"));

  private final Language language;
  private final List<Host> hosts =
      List.of(
          Demo.propertyManager(),
          Demo.intakeDesk(),
          aHost().in("Pacific/Honolulu").inviting(Invitations.MAIL).build(),
          aHost().in("-03:30").every(Duration.ofHours(1)).build());
  private final Set<String> lines = new LinkedHashSet<>();

  private SpokenCases(Language language) {
    this.language = language;
  }

  static List<String> in(Language language) {
    SpokenCases cases = new SpokenCases(language);
    cases.questions();
    cases.hosts.forEach(cases::times);
    cases.hosts.forEach(cases::appointments);
    cases.hosts.forEach(cases::severalAppointments);
    cases.homes();
    cases.choices();
    cases.people();
    return List.copyOf(cases.lines);
  }

  private void questions() {
    Stream.of(Question.values()).map(question -> question.in(language)).forEach(lines::add);
    DeskWords desk = new DeskWords(language);
    BookingWords booking = new BookingWords(language);
    ChangeWords change = new ChangeWords(language);
    AvailabilityWords availability = new AvailabilityWords(language);
    lines.addAll(
        List.of(
            desk.notBegun(),
            desk.unknownTool(),
            desk.unknownHost(),
            desk.lineNotSetUp(),
            desk.closed(),
            desk.unreadable(),
            desk.tooMany(),
            booking.nothingBooked(),
            booking.notSure(),
            change.nothingChanged(),
            change.notSure(),
            change.whose(),
            change.notFound(),
            availability.away(),
            availability.notFoundOut(),
            availability.notConnected(),
            PropertyWords.away(language),
            PropertyWords.notFoundOut(language)));
  }

  private void choices() {
    OptionWords option = new OptionWords(language);
    lines.addAll(List.of(option.noTimes(), option.noHomes(), option.noAppointments()));
    for (int place = 1; place <= 3; place++) {
      lines.add(option.which(place));
      lines.add(
          option.otherTime(place, Instant.parse("2028-09-27T19:30:00Z"), hosts.get(0).zone(), NOW));
      for (String name : NAMES) {
        lines.add(option.other(place, name));
      }
    }
  }

  // An emergency's warning stands before each of the others.
  private void people() {
    for (HandoverWords words : HandoverWords.values()) {
      if (words != HandoverWords.DANGER) {
        lines.add(words.in(language));
        lines.add(HandoverWords.DANGER.in(language) + " " + words.in(language));
      }
    }
    PersonWords person = new PersonWords(language);
    Stream.of(Question.values()).forEach(it -> lines.add(person.beside(it.in(language))));
  }

  private void times(Host host) {
    AvailabilityWords availability = new AvailabilityWords(language);
    lines.add(availability.offers(List.of(), host, 1, NOW));
    lines.add(availability.offers(List.of(), host, 30, NOW));
    LocalDate day = LocalDate.parse("2028-09-27");
    lines.add(availability.elsewhere(new Elsewhere(List.of(day), List.of(), List.of()), host, NOW));
    for (List<String> starts : STARTS) {
      lines.add(availability.offers(slots(starts), host, 7, NOW));
      lines.add(
          availability.elsewhere(new Elsewhere(List.of(day), slots(starts), List.of()), host, NOW));
      lines.add(
          availability.elsewhere(
              new Elsewhere(List.of(day, day.plusDays(1)), slots(starts), List.of()), host, NOW));
    }
    for (Refusal why : Refusal.values()) {
      refused(new BookingOutcome.Refused(why, host, Optional.of(NOW), List.of()));
      STARTS.forEach(
          starts ->
              refused(new BookingOutcome.Refused(why, host, Optional.of(NOW), slots(starts))));
    }
  }

  private void refused(BookingOutcome.Refused refusal) {
    lines.add(new BookingWords(language).refused(refusal, NOW));
    lines.add(new ChangeWords(language).refused(new ChangeOutcome.Refused(refusal), NOW));
  }

  private void appointments(Host host) {
    BookingWords booking = new BookingWords(language);
    ChangeWords change = new ChangeWords(language);
    for (Appointment one : appointmentsAt("2026-11-24T15:00:00Z", "2028-09-27T19:30:00Z")) {
      for (Novelty novelty : Novelty.values()) {
        lines.add(change.cancelled(new ChangeOutcome.Cancelled(one, host, novelty), NOW));
        lines.add(change.moved(new ChangeOutcome.Moved(one, host, novelty), NOW));
        for (Confirmation confirmation : Confirmation.values()) {
          Booked booked = new Booked(one, host, confirmation, novelty);
          lines.add(booking.booked(booked, NOW));
          lines.add(booking.bookedReadingBack(booked, NOW));
        }
      }
      confirmations(one, host);
      lines.add(booking.notPassedOn(new NotPassedOn(one, host, "HTTP 503", true, false), NOW));
      lines.add(booking.notPassedOn(new NotPassedOn(one, host, "HTTP 404", false, false), NOW));
      lines.add(change.which(new ChangeOutcome.Which(List.of(one), host), NOW));
    }
  }

  private void confirmations(Appointment one, Host host) {
    ConfirmationWords words = new ConfirmationWords(language);
    lines.addAll(
        List.of(
            words.away(),
            words.notSure(),
            words.whichAddress(),
            words.otherAddress(),
            words.sentBefore(new SentBefore(one, host), NOW),
            words.noWay(new NoWay(one, host), NOW),
            words.wasCancelled(new WasCancelled(one, host), NOW)));
    EmailAddress to = new EmailAddress(EMAILS.get(1));
    for (Confirmation confirmation : Confirmation.values()) {
      lines.add(words.tried(new Tried(one, host, to, confirmation), true, NOW));
      lines.add(words.tried(new Tried(one, host, to, confirmation), false, NOW));
    }
  }

  private void severalAppointments(Host host) {
    ChangeWords change = new ChangeWords(language);
    for (String name : NAMES) {
      List<Appointment> own =
          STARTS.get(3).stream().map(start -> appointment(name, start, EMAILS.get(0))).toList();
      lines.add(change.which(new ChangeOutcome.Which(own.subList(0, 2), host), NOW));
      lines.add(change.which(new ChangeOutcome.Which(own, host), NOW));
      List<Appointment> many = Stream.of(own, own).flatMap(List::stream).toList();
      lines.add(change.which(new ChangeOutcome.Which(many, host), NOW));
    }
  }

  private static List<Appointment> appointmentsAt(String... starts) {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(starts)
                    .flatMap(
                        start -> EMAILS.stream().map(email -> appointment(name, start, email))))
        .toList();
  }

  private static Appointment appointment(String name, String start, String email) {
    return anOrder().titled(name).at(start).by(email).build().appointment();
  }

  private static List<TimeSlot> slots(List<String> starts) {
    return starts.stream()
        .map(start -> TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30)))
        .toList();
  }

  private void homes() {
    PropertyWords words = new PropertyWords(ZoneId.of("America/Chicago"), NOW, language);
    List<Property> homes = listings();
    lines.add(words.described(new DescribeProperty.Outcome.Unknown()));
    for (Property home : homes) {
      lines.add(words.described(new DescribeProperty.Outcome.Found(home)));
      lines.add(words.described(new DescribeProperty.Outcome.WhichOne(List.of(home), 1)));
      List<Property> three = List.of(home, home, homes.get(0));
      lines.add(words.described(new DescribeProperty.Outcome.WhichOne(three, 3)));
      lines.add(words.described(new DescribeProperty.Outcome.WhichOne(three, 9)));
      lines.add(words.found(new SearchRentals.Outcome.Found(1, List.of(home))));
      lines.add(words.found(new SearchRentals.Outcome.Found(3, three)));
      lines.add(words.found(new SearchRentals.Outcome.Found(9, three)));
    }
    for (Criterion criterion : Criterion.values()) {
      lines.add(words.found(new SearchRentals.Outcome.Nothing(Optional.of(criterion), 1)));
      lines.add(words.found(new SearchRentals.Outcome.Nothing(Optional.of(criterion), 12)));
      for (EnumSet<Criterion> missing :
          List.of(EnumSet.of(criterion), EnumSet.range(Criterion.LOCATION, criterion))) {
        lines.add(words.found(new SearchRentals.Outcome.NotSure(1, homes.subList(0, 1), missing)));
        lines.add(words.found(new SearchRentals.Outcome.NotSure(9, homes.subList(0, 3), missing)));
      }
    }
    lines.add(words.found(new SearchRentals.Outcome.Nothing(Optional.empty(), 0)));
  }

  private static List<Property> listings() {
    String address = "12345 " + "Long ".repeat(11) + "Street, Springfield On The River, IL 62701";
    List<Property> homes = new ArrayList<>();
    homes.add(aProperty().build());
    for (Pets pets : Pets.values()) {
      homes.add(
          aProperty()
              .at(address)
              .with(pets)
              .with("a covered place for two cars", "a washer and a dryer", "a very large balcony")
              .described("Line one\nline 2026-11-24T09:00:00Z. Next.")
              .asOf("2020-01-01T00:00:00Z")
              .vacantFrom("2029-12-12")
              .build());
    }
    homes.add(aProperty().knownByAddressOnly().build());
    homes.add(aProperty().taken().withBedrooms(0).withHalfBathrooms(1).build());
    homes.add(aProperty().withBedrooms(1).withHalfBathrooms(2).ofType("house").build());
    homes.add(aProperty().withBedrooms(8).withHalfBathrooms(7).ofType("loft").build());
    homes.add(aProperty().ofType("adults only").with("No Section 8", "solo adultos").build());
    return homes;
  }
}
