package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.scheduling.Invitations;
import frontdesk.standins.microsoft.mailbox.LiveEvent;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers who move and cancel what stands in the host's calendar in Microsoft 365. */
class ChangesInOutlookTest {
  private static final String NINE = "2026-11-23T09:00";
  private static final Instant TEN_UTC = Instant.parse("2026-11-23T16:00:00Z");
  private static final String JANE = "\"attendee_email\":\"jane@example.com\"";

  private final OutlookDesk outlook = new OutlookDesk();

  @AfterEach
  void stop() {
    assertThat(outlook.microsoft.violations()).isEmpty();
    outlook.close();
  }

  private LiveEvent booked() {
    assertThat(outlook.book(NINE)).startsWith("You're booked");
    outlook.eventually(() -> outlook.ours().size() == 1);
    outlook.eventually(this::isSettled);
    return outlook.ours().get(0);
  }

  private boolean isSettled() {
    return outlook
        .desk
        .database()
        .withHandle(
            handle ->
                handle
                        .createQuery("SELECT count(*) FROM outbox WHERE stage <> 'DELIVERED'")
                        .mapTo(Long.class)
                        .one()
                    == 0);
  }

  @Test
  void what_is_cancelled_is_gone_from_it_and_free_again() {
    booked();

    assertThat(outlook.say("cancel_appointment", "{" + JANE + "}"))
        .startsWith("I've cancelled the viewing of 12 Oak Street, Monday, November 23 at 9 AM");

    outlook.eventually(() -> outlook.ours().isEmpty());
    outlook.eventually(this::isSettled);
    outlook.aMinuteLater();
    assertThat(outlook.availability()).contains("Monday, November 23 at 9 AM");
    assertThat(outlook.book(NINE, "john@example.com")).startsWith("You're booked");
  }

  @Test
  void the_calendars_own_id_of_it_is_understood() {
    LiveEvent event = booked();
    assertThat(outlook.book("2026-11-24T09:00")).startsWith("You're booked");

    assertThat(
            outlook.say(
                "cancel_appointment",
                "{" + JANE + ",\"user_id\":\"pete_admin\",\"event_id\":\"" + event.id() + "\"}"))
        .startsWith("I've cancelled the viewing of 12 Oak Street, Monday, November 23");
  }

  @Test
  void an_event_that_is_not_ours_is_not_touched() {
    String dentist = outlook.pete.busy("Dentist", TEN_UTC, Instant.parse("2026-11-23T17:00:00Z"));
    booked();

    assertThat(outlook.say("cancel_appointment", "{" + JANE + ",\"event_id\":\"" + dentist + "\"}"))
        .endsWith("Is that the one you mean?")
        .doesNotContain("Dentist");
    assertThat(outlook.pete.events()).hasSize(2);
  }

  @Test
  void what_is_moved_is_moved_in_it_and_stays_the_same_event() {
    LiveEvent before = booked();

    assertThat(
            outlook.say(
                "reschedule_appointment", "{" + JANE + ",\"new_start_time\":\"2026-11-23T10:00\"}"))
        .startsWith("I've moved the viewing of 12 Oak Street to Monday, November 23 at 10 AM");

    outlook.eventually(() -> outlook.ours().get(0).start().equals(TEN_UTC));
    assertThat(outlook.ours()).extracting(LiveEvent::id).containsExactly(before.id());
    outlook.eventually(this::isSettled);
    outlook.aMinuteLater();
    assertThat(outlook.availability()).contains("Monday, November 23 at 9 AM");
  }

  @Test
  void it_is_not_moved_to_where_the_host_is_busy() {
    booked();
    outlook.pete.busy("Dentist", TEN_UTC, Instant.parse("2026-11-23T17:00:00Z"));

    assertThat(
            outlook.say(
                "reschedule_appointment", "{" + JANE + ",\"new_start_time\":\"2026-11-23T10:00\"}"))
        .startsWith("Your appointment stays where it is for now. That time is already taken.");
    assertThat(outlook.desk.count("occupied")).isEqualTo(1);
  }

  @Test
  void whoever_outlook_invited_hears_from_outlook() {
    outlook.inviteBy(Invitations.OUTLOOK);
    booked();

    outlook.say("cancel_appointment", "{" + JANE + "}");

    outlook.eventually(() -> outlook.pete.invitations().size() == 2);
  }
}
