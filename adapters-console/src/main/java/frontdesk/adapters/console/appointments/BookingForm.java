package frontdesk.adapters.console.appointments;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.adapters.console.page.Form;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.BookingRequest;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Viewing;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody wrote of an appointment to be booked.
 *
 * @param id of the form: what is sent twice under one id is booked once
 * @param day whose free times are shown
 * @param address of a home to see; else {@code title} says what it is for
 */
record BookingForm(
    String id,
    String day,
    WantedTime when,
    String address,
    String title,
    String name,
    String email,
    String phone,
    String description,
    boolean invite) {
  /** As of tools: a calendar's limit. */
  static final int SHORT_TEXT = 255;

  /** As of tools: what is longer is no description. */
  static final int LONG_TEXT = 4_000;

  static BookingForm empty() {
    return new BookingForm(
        UUID.randomUUID().toString(), "", WantedTime.none(), "", "", "", "", "", "", true);
  }

  /**
   * With a time that was pointed at.
   *
   * @param time as ISO 8601 writes it, with its offset; where it is none nothing is picked
   */
  static BookingForm at(String time) {
    try {
      OffsetDateTime wanted = OffsetDateTime.parse(time);
      String picked = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(wanted);
      return empty().on(wanted.toLocalDate().toString(), new WantedTime(picked, "", ""));
    } catch (DateTimeException none) {
      return empty();
    }
  }

  /** Without the words that were refused, which would count before what is picked now. */
  BookingForm toPickAgain() {
    return on(day, when.toPickAgain());
  }

  private BookingForm on(String otherDay, WantedTime otherTime) {
    return new BookingForm(
        id, otherDay, otherTime, address, title, name, email, phone, description, invite);
  }

  static BookingForm in(Form form) {
    return new BookingForm(
        form.field("id"),
        form.field("day"),
        WantedTime.in(form),
        text(form, "address"),
        text(form, "title"),
        text(form, "name"),
        text(form, "email"),
        text(form, "phone"),
        form.field("description").replace('\0', ' ').strip(),
        !form.field("invite").isEmpty());
  }

  private static String text(Form form, String field) {
    return IntentKey.canonical(form.field(field).replace('\0', ' '));
  }

  boolean hasId() {
    return Delivery.isToolCallId(id);
  }

  /** The first thing that is wrong with it. */
  Optional<String> problem() {
    return Stream.of(
            when.problem(),
            unless(
                address.isEmpty() != title.isEmpty(),
                "Please write the address of the home to see, or else what it is for."),
            unless(
                fullTitle().length() <= SHORT_TEXT
                    && name.length() <= SHORT_TEXT
                    && description.length() <= LONG_TEXT,
                "That is too long: 255 characters are enough for a line, 4,000 for notes."),
            unless(
                !email.isEmpty() || !phone.isEmpty(),
                "Please write an e-mail address or a telephone number of who comes."),
            unless(
                email.isEmpty() || EmailAddress.parse(email).isPresent(),
                "Please write one e-mail address, such as jane@example.com."),
            unless(
                phone.isEmpty() || PhoneNumber.parse(phone).isPresent(),
                "Please write the telephone number with its area code."))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> unless(boolean fine, String problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }

  private String fullTitle() {
    return address.isEmpty() ? title : Viewing.titleFor(address);
  }

  /** What is asked for, if there is no {@link #problem}. */
  BookingRequest request(Host host) {
    return new BookingRequest(
        fullTitle(),
        when.start().orElseThrow(),
        when.end(),
        Optional.empty(),
        new Attendee(
            Optional.of(name).filter(it -> !it.isEmpty()),
            EmailAddress.parse(email),
            PhoneNumber.parse(phone)),
        new BookingRequest.Details(description, List.of(), invite),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Delivery.byHand(id, "book", content(host))));
  }

  private Map<String, Object> content(Host host) {
    return Map.of(
        "host", host.id().value(),
        "when", when.toString(),
        "title", fullTitle(),
        "name", name,
        "email", email,
        "phone", phone,
        "description", description,
        "invite", invite);
  }

  /** A person's data: not printed. */
  @Override
  public String toString() {
    return "BookingForm[" + id + "]";
  }
}
