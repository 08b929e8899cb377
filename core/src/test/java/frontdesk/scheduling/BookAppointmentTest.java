package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.Notice;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions 2, 3, 4 and 8 of the design, case by case. */
class BookAppointmentTest extends BookingFixture {
  @Nested
  class A_first_request {
    @Test
    void is_booked_under_the_id_of_its_content() {
      Booked booked = booked(book(aRequest(), pete));

      Appointment appointment = booked.appointment();
      assertThat(appointment.id())
          .isEqualTo(
              IntentKey.of(
                      "Property Viewing: 12 Oak Street", appointment.slot(), "jane@example.com")
                  .hex());
      assertThat(booked.repeated()).isFalse();
      assertThat(booked.host()).isEqualTo(pete);
      assertThat(desk.appointments().all()).containsExactly(appointment);
    }

    @Test
    void lasts_as_long_as_the_host_offers_if_no_end_is_said() {
      assertThat(booked(book(aRequest(), pete)).appointment().slot())
          .isEqualTo(
              new TimeSlot(
                  Instant.parse("2026-11-24T15:00:00Z"), Instant.parse("2026-11-24T15:30:00Z")));
    }

    @Test
    void is_taken_in_the_zone_that_was_named() {
      assertThat(
              booked(book(aRequest().at("2026-11-24T10:00:00").in("America/New_York"), pete))
                  .appointment()
                  .slot()
                  .start())
          .isEqualTo("2026-11-24T15:00:00Z");
    }

    @Test
    void is_passed_on_by_value() {
      book(
          aRequest()
              .described("Bring the keys", "guest@example.com")
              .in("America/New_York")
              .at("2026-11-24T10:00:00"),
          pete);

      assertThat(desk.outbox().notices())
          .containsExactly(
              new Notice.AppointmentBooked(
                  Demo.ORG,
                  desk.appointments().all().get(0).id(),
                  "Property Viewing: 12 Oak Street",
                  "Bring the keys",
                  desk.appointments().all().get(0).slot(),
                  ZoneId.of("America/New_York"),
                  Optional.of(new EmailAddress("jane@example.com")),
                  "Jane",
                  List.of(new EmailAddress("guest@example.com")),
                  false,
                  Optional.of(new CallId("call-1")),
                  Instant.parse("2026-11-21T12:00:00Z")));
    }

    @Test
    void has_the_guides_key_for_the_guides_example() {
      assertThat(booked(book(guidesExample(), intake)).appointment().id())
          .isEqualTo("55edb94050823c87");
    }
  }

  @Nested
  class Who_comes {
    @Test
    @Complaint("refused for lack of an e-mail address, though a phone was given")
    void may_be_told_by_telephone_number() {
      BookingRequestFixture jane = aRequest().withoutEmail().phoning("+13125550123");
      BookingRequestFixture john =
          aRequest().withoutEmail().phoning("+13125550199").at("2026-11-24T11:00");

      assertThat(booked(book(jane, pete)).repeated()).isFalse();
      assertThat(booked(book(john, pete)).repeated()).isFalse();
      assertThat(booked(book(jane, pete)).repeated()).isTrue();
    }

    @Test
    void may_be_told_by_name_within_one_call() {
      BookingRequestFixture jane = aRequest().withoutEmail().named("Jane");
      book(jane, intake);

      assertThat(booked(book(jane.named(" Jane "), intake)).repeated()).isTrue();
      assertThat(booked(book(jane.inCall("call-2"), intake)).repeated()).isFalse();
    }

    static Stream<BookingRequestFixture> nobody() {
      return Stream.of(
          aRequest().withoutEmail().withoutName(), aRequest().withoutEmail().withoutCall());
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void has_to_be_told_somehow(BookingRequestFixture request) {
      Refused refused = refused(book(request, pete));

      assertThat(refused.why()).isEqualTo(Refusal.NOBODY_NAMED);
      assertThat(refused.alternatives()).isEmpty();
      assertThat(desk.appointments().all()).isEmpty();
    }
  }
}
