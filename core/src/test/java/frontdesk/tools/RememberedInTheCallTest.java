package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.inCall;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.PhoneNumber;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Attendee;
import frontdesk.speech.ChangeWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was said once in a call need not be said again, and in no other call is anything known. */
class RememberedInTheCallTest {
  private static final String OAK = "Property Viewing: 12 Oak Street";

  private final DeskFixture fixture = aDesk();

  private ToolReply answer(ToolCallFixture call, CallContext context) {
    ToolReply reply = fixture.desk().answer(call.build(), context);
    assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private ToolReply answer(ToolCallFixture call) {
    return answer(call, byTelephone());
  }

  private static ToolCallFixture at(String start) {
    return aCallOf("set_appointment").with("start_time", start);
  }

  private static ToolCallFixture details(String address) {
    return aCallOf("get_property_details").with("property_address", address);
  }

  private static ToolCallFixture cancel() {
    return aCallOf("cancel_appointment");
  }

  private Appointment last() {
    List<Appointment> all = fixture.appointments().all();
    return all.get(all.size() - 1);
  }

  // The caller.

  @Test
  void who_is_coming_need_not_be_said_twice() {
    answer(
        aCallOf("set_appointment")
            .with("property_address", "12 Oak Street")
            .with("attendee_name", "Jane Doe")
            .with("attendee_email", "jane@example.com")
            .with("attendee_phone", "+13125550123"));

    assertThat(answer(at("2026-11-24T09:00").with("property_address", "1 Elm Street")).result())
        .isEqualTo("booked");
    assertThat(last().attendee())
        .isEqualTo(
            new Attendee(
                Optional.of("Jane Doe"),
                frontdesk.EmailAddress.parse("jane@example.com"),
                PhoneNumber.parse("+13125550123")));
  }

  @Test
  void what_is_given_wins() {
    answer(setAppointment().with("attendee_phone", "+13125550123"));
    answer(
        setAppointment()
            .with("start_time", "2026-11-25T09:00")
            .with("property_address", "1 Elm Street")
            .without("attendee_name")
            .with("attendee_email", "work@example.com"));

    assertThat(last().title()).isEqualTo("Property Viewing: 1 Elm Street");
    assertThat(last().attendee())
        .isEqualTo(
            new Attendee(
                Optional.empty(),
                frontdesk.EmailAddress.parse("work@example.com"),
                Optional.empty()));
  }

  @Test
  void a_friend_is_not_given_the_callers_address() {
    answer(setAppointment());

    ToolReply reply = answer(at("2026-11-25T09:00").with("attendee_name", "Bob"));

    assertThat(reply.result()).isEqualTo("booked");
    assertThat(last().attendee().email()).isEmpty();
  }

  @Test
  void an_address_in_words_is_read_back_once_it_is_booked() {
    answer(
        aCallOf("set_appointment")
            .with("property_address", "12 Oak Street")
            .with("attendee_email", "jane dot doe at example dot com"));

    assertThat(answer(at("2026-11-24T09:00")).spoken()).contains("jane dot doe at example dot com");
  }

  @Test
  void the_email_said_in_this_call_shows_whose_appointment_it_is() {
    answer(setAppointment(), inCall("earlier"));
    answer(
        cancel()
            .with("attendee_email", "jane@example.com")
            .with("current_start_time", "2026-12-24"));

    assertThat(answer(cancel().with("current_start_time", "2026-11-24")).result())
        .isEqualTo("cancelled");
  }

  // ADR 17: whoever names somebody else shows nothing by what was said before.
  @Test
  void another_address_shows_no_more_than_itself() {
    answer(setAppointment().with("attendee_phone", "+13125550123"));

    assertThat(answer(cancel().with("attendee_email", "john@example.com")).spoken())
        .isEqualTo(new ChangeWords(Language.ENGLISH).notFound());
    assertThat(answer(cancel()).spoken()).isEqualTo(new ChangeWords(Language.ENGLISH).notFound());
  }

  @Test
  void in_another_call_nothing_of_it_is_known_or_read_back() {
    answer(setAppointment().with("attendee_phone", "+13125550123"));
    CallContext again =
        new CallContext(
            byTelephone().org(),
            byTelephone().way(),
            inCall("later").call(),
            PhoneNumber.parse("+13125550199"),
            byTelephone().deadline());

    ToolReply booking = answer(at("2026-11-24T10:00"), again);
    ToolReply choosing = answer(at("2026-11-24T10:00").with("option", 1), again);
    ToolReply home = answer(aCallOf("get_property_details"), again);

    assertThat(booking.spoken()).isEqualTo("Which property would you like to see?");
    assertThat(choosing.spoken()).startsWith("I have not offered any times yet.");
    assertThat(home.spoken()).startsWith("Which property do you mean?");
    assertThat(List.of(booking, choosing, home))
        .allSatisfy(
            reply -> assertThat(reply.spoken()).doesNotContainIgnoringCase("jane", "oak", "555"));
  }

  // The property.

  @Test
  void the_property_asked_about_is_the_one_to_be_seen() {
    answer(details("oak street"));
    answer(at("2026-11-24T09:00").with("attendee_email", "jane@example.com"));

    assertThat(last().title()).startsWith(OAK);
  }

  @Test
  void the_property_named_when_asking_for_times_is_too() {
    answer(getAvailability().with("property_address", "7 Elm Street"));
    answer(aCallOf("set_appointment").with("option", 1).with("attendee_email", "jane@example.com"));

    assertThat(last().title()).isEqualTo("Property Viewing: 7 Elm Street");
  }

  @Test
  void more_may_be_asked_of_the_property_spoken_of() {
    answer(details("oak street"));

    assertThat(answer(aCallOf("get_property_details")).spoken()).startsWith("12 Oak Street");
  }

  // Rentals by number.

  private String searched() {
    String found =
        answer(aCallOf("search_rentals").with("price_range", "1000-2000").with("bedrooms", 2))
            .spoken();
    assertThat(found).contains("480 Maple Avenue, Apartment 3").contains("Apartment 7");
    return found;
  }

  @Test
  void the_second_home_is_described_and_booked() {
    searched();

    assertThat(answer(aCallOf("get_property_details").with("option", "the second one")).spoken())
        .startsWith("480 Maple Avenue, Apartment 7");
    answer(at("2026-11-24T09:00").with("attendee_email", "jane@example.com"));
    assertThat(last().title()).contains("480 Maple Avenue, Apartment 7");
  }

  @Test
  void a_home_is_chosen_by_number_for_a_viewing_too() {
    searched();

    answer(
        at("2026-11-24T09:00")
            .with("option", 2)
            .with("property_address", "Maple Avenue")
            .with("attendee_email", "jane@example.com"));

    assertThat(last().title()).contains("480 Maple Avenue, Apartment 7");
  }

  @Test
  void another_home_beside_the_number_is_asked_about() {
    searched();

    assertThat(answer(details("12 Oak Street").with("option", 2)).spoken())
        .startsWith("The second one is 480 Maple Avenue, Apartment 7");
    assertThat(answer(aCallOf("get_property_details").with("option", 3)).spoken())
        .isEqualTo("Do you mean the first or the second one?");
  }

  @Test
  void one_of_several_addresses_that_may_be_meant_is_chosen_by_number() {
    assertThat(answer(details("480 Maple Avenue")).spoken()).endsWith("Which one do you mean?");

    assertThat(answer(aCallOf("get_property_details").with("option", 1)).spoken())
        .startsWith("480 Maple Avenue, Apartment 3");
  }

  // The caller's own appointments by number.

  private void twoOfHers() {
    answer(setAppointment(), inCall("earlier"));
    answer(
        setAppointment()
            .with("property_address", "1 Elm Street")
            .with("start_time", "2026-11-25T10:00"),
        inCall("earlier"));
  }

  @Test
  void the_second_appointment_is_cancelled_and_the_first_stays() {
    twoOfHers();
    assertThat(answer(cancel().with("attendee_email", "jane@example.com")).result())
        .isEqualTo("which_appointment");

    assertThat(answer(cancel().with("option", 2)).spoken())
        .startsWith("I've cancelled the viewing of 1 Elm Street");
    assertThat(
            fixture
                .changes()
                .of(
                    last().org(),
                    last().host(),
                    frontdesk.scheduling.CallerProof.of(
                        frontdesk.EmailAddress.parse("jane@example.com"),
                        Optional.empty(),
                        Optional.empty()),
                    Optional.empty()))
        .extracting(own -> own.live())
        .containsExactly(true, false);
  }

  @Test
  void to_choose_one_shows_nothing() {
    twoOfHers();
    answer(cancel().with("attendee_email", "jane@example.com"));

    assertThat(
            answer(cancel().with("option", 2).with("attendee_email", "bob@example.com")).spoken())
        .isEqualTo(new ChangeWords(Language.ENGLISH).notFound());
  }

  @Test
  void another_day_beside_the_number_is_asked_about() {
    twoOfHers();
    answer(cancel().with("attendee_email", "jane@example.com"));

    assertThat(answer(cancel().with("option", 2).with("current_start_time", "2026-11-24")).spoken())
        .startsWith("The second one is Wednesday, November 25 at 10 AM");
    assertThat(answer(aCallOf("cancel_appointment").with("option", 3)).spoken())
        .isEqualTo("Do you mean the first or the second one?");
  }

  @Test
  void a_move_asks_which_and_then_when_all_by_number() {
    twoOfHers();
    answer(getAvailability());
    ToolReply which =
        answer(
            aCallOf("reschedule_appointment")
                .with("attendee_email", "jane@example.com")
                .with("option", 2));
    assertThat(which.result()).isEqualTo("which_appointment");

    // The time chosen before is not lost.
    assertThat(answer(aCallOf("reschedule_appointment").with("option", 1)).spoken())
        .startsWith("I've moved the viewing of 12 Oak Street to Tuesday, November 24 at noon");
  }

  @Test
  void the_appointment_chosen_is_still_meant_when_its_new_time_is_taken() {
    twoOfHers();
    answer(
        aCallOf("reschedule_appointment")
            .with("attendee_email", "jane@example.com")
            .with("new_start_time", "2026-11-24T20:00"));
    assertThat(
            answer(
                    aCallOf("reschedule_appointment")
                        .with("option", 2)
                        .with("new_start_time", "2026-11-24T20:00"))
                .result())
        .isEqualTo("outside_hours");

    assertThat(answer(aCallOf("reschedule_appointment").with("option", 1)).spoken())
        .startsWith("I've moved the viewing of 1 Elm Street");
  }

  @Test
  void a_choice_where_no_list_was_named_is_asked_about() {
    assertThat(answer(cancel().with("option", 1)).spoken())
        .startsWith("I have not named any appointments yet.");
    assertThat(answer(aCallOf("get_property_details").with("option", 1)).spoken())
        .startsWith("I have not named any homes yet.");
  }
}
