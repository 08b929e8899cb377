package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.OrgId;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.Refused;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was asked before is answered, and not done again. */
class BookingRepeatsTest extends BookingFixture {
  @Nested
  class A_repeat {
    static Stream<BookingRequestFixture> spellings() {
      return Stream.of(
          aRequest(),
          aRequest().titled("  Property  Viewing:\u00A012 Oak Street "),
          aRequest().by(" JANE@Example.COM\u00A0"),
          aRequest().at("2026-11-24T15:00:00Z"),
          aRequest().at("2026-11-24T10:00").in("America/New_York"),
          aRequest().until("2026-11-24T09:30"),
          aRequest().named("Jane Doe").phoning("+13125550123"),
          aRequest().inCall("call-2"),
          aRequest().described("another description"));
    }

    // A6 to A10, in the core.
    @ParameterizedTest
    @MethodSource("spellings")
    void is_told_whatever_its_spelling(BookingRequestFixture repeat) {
      Booked first = booked(book(aRequest(), pete));

      Booked again = booked(book(repeat, pete));

      assertThat(again.repeated()).isTrue();
      assertThat(again.appointment()).isEqualTo(first.appointment());
      assertThat(again.confirmation()).isIn(Confirmation.SENT, Confirmation.PASSED_ON);
      assertThat(desk.appointments().all()).hasSize(1);
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void is_never_refused_as_past() {
      book(aRequest(), pete);
      desk.clock().set("2026-12-24T12:00:00Z");

      assertThat(booked(book(aRequest(), pete)).repeated()).isTrue();
    }

    @Test
    void is_never_refused_by_a_policy_that_has_changed_since() {
      Host open = aHost().named("changing").open("tue 09:00-17:00").build();
      Host closed =
          aHost()
              .named("changing")
              .open("fri 09:00-10:00")
              .every(Duration.ofMinutes(50))
              .notice(Duration.ofDays(90))
              .build();
      desk.with(open);
      book(aRequest().until("2026-11-24T09:30"), open);

      assertThat(booked(book(aRequest().until("2026-11-24T09:30"), closed)).repeated()).isTrue();
    }

    @Test
    void of_one_delivery_is_told_by_its_ids() {
      BookingRequestFixture request = aRequest().delivered("tool-1", "same");
      book(request, pete);

      assertThat(booked(book(request, pete)).repeated()).isTrue();
    }

    @Test
    void of_one_delivery_with_other_arguments_is_refused() {
      book(aRequest().delivered("tool-1", "some"), pete);

      Refused refused =
          refused(book(aRequest().at("2026-11-24T11:00").delivered("tool-1", "other"), pete));

      assertThat(refused.why()).isEqualTo(Refusal.OTHER_ARGUMENTS);
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @Test
    void of_a_refused_delivery_starts_afresh() {
      book(aRequest().at("2026-11-24T03:00").delivered("tool-1", "at three"), pete);

      assertThat(booked(book(aRequest().delivered("tool-1", "at nine"), pete)).repeated())
          .isFalse();
    }

    @Test
    @Complaint("an interrupted caller is booked several times")
    void with_a_reworded_title_is_what_is_on_file() {
      book(aRequest().titled("Consultation"), pete);

      Booked again = booked(book(aRequest().titled("A consultation with Jane"), pete));

      assertThat(again.repeated()).isTrue();
      assertThat(again.appointment().title()).isEqualTo("Consultation");
    }

    @Test
    void by_telephone_number_is_the_same_person_where_one_booking_has_no_email() {
      book(aRequest().titled("Viewing").phoning("312 555 0123"), pete);

      assertThat(
              booked(book(aRequest().titled("See it").withoutEmail().phoning("+13125550123"), pete))
                  .repeated())
          .isTrue();
    }

    @Test
    void with_another_host_is_a_question() {
      book(guidesExample(), intake);

      Host colleague =
          aHost().named("colleague").lasting(Duration.ofHours(1)).allowingThePast().build();
      desk.with(colleague);

      assertThat(refused(book(guidesExample(), colleague)).why())
          .isEqualTo(Refusal.BOOKED_WITH_OTHER_HOST);
    }

    @Test
    void of_another_organisation_is_no_repeat() {
      Host theirs =
          new Host(
              new OrgId("org_other"),
              pete.id(),
              pete.zone(),
              pete.calendar(),
              pete.hours(),
              pete.policy(),
              pete.invitations());
      desk.with(theirs);
      book(aRequest(), pete);

      assertThat(booked(book(aRequest(), theirs)).repeated()).isFalse();
    }
  }
}
