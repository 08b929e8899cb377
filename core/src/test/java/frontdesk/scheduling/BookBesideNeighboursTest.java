package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.Travel.Leg;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host's other appointments demand, as a caller hears of it. */
class BookBesideNeighboursTest {
  private static final String OAK = "12 Oak Street";
  private static final String ELM = "7 Elm Street";
  private static final Host DRIVER =
      aHost().named("driver").atAnyMinute().travelling(Duration.ofMinutes(20)).build();
  private static final Host CAPPED = aHost().named("capped").aDay(1).build();
  private static final Host SPACED =
      aHost().named("spaced").atAnyMinute().buffers(Duration.ZERO, Duration.ofMinutes(15)).build();

  private final DeskFixture desk = aDesk().with(DRIVER).with(CAPPED).with(SPACED);

  private BookingOutcome book(Host host, String address, String time, String who) {
    return desk.bookAppointment()
        .book(
            aRequest()
                .titled(Viewing.titleFor(address))
                .at("2026-11-24T" + time + ":00")
                .by(who + "@example.com")
                .build(),
            host,
            Deadline.in(Duration.ofSeconds(30)));
  }

  private ChangeOutcome move(Host host, String who, String time) {
    return desk.rescheduleAppointment()
        .move(
            new MoveRequest(
                new CallerProof(EmailAddress.parse(who + "@example.com"), List.of()),
                AppointmentHints.NONE,
                StatedTime.parse("2026-11-24T" + time + ":00").orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            host,
            Deadline.in(Duration.ofSeconds(30)));
  }

  private static Refused refused(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  @Test
  void times_are_offered_for_which_the_host_drives_least() {
    book(DRIVER, OAK, "10:00", "jane");
    book(DRIVER, ELM, "14:00", "john");
    thereIsAWay(5);

    FindAvailability.Outcome outcome =
        desk.findAvailability()
            .offers(
                new Asking(
                    DRIVER,
                    Optional.empty(),
                    Optional.of(new Address(ELM).id()),
                    Deadline.in(Duration.ofSeconds(30))),
                StatedTime.parse("2026-11-24T00:00:00").orElseThrow());

    assertThat(((FindAvailability.Outcome.Offers) outcome).slots())
        .as(
            "before Oak Street it would be a way of twenty minutes, after it the way is made anyway")
        .extracting(slot -> slot.start().toString())
        .containsExactly("2026-11-24T11:00:00Z", "2026-11-24T12:00:00Z", "2026-11-24T23:30:00Z");
  }

  private void thereIsAWay(int minutes) {
    Leg leg = new Leg(new Address(OAK).id(), new Address(ELM).id());
    desk.travelTimes().keep(Demo.ORG, Map.of(leg, Duration.ofMinutes(minutes)));
  }

  @Test
  @Complaint("the pause should depend on the way between two addresses")
  void the_gap_depends_on_the_way_between_two_addresses() {
    thereIsAWay(45);
    book(DRIVER, OAK, "09:00", "jane");

    assertThat(refused(book(DRIVER, ELM, "10:14", "john")).why())
        .isEqualTo(Refusal.NO_TIME_TO_TRAVEL);
    assertThat(book(DRIVER, "12 oak st", "09:30", "june")).isInstanceOf(Booked.class);
    assertThat(book(DRIVER, ELM, "10:45", "john")).isInstanceOf(Booked.class);
  }

  @Test
  void what_is_offered_instead_leaves_time_for_the_way() {
    thereIsAWay(45);
    book(DRIVER, OAK, "09:00", "jane");

    assertThat(refused(book(DRIVER, ELM, "10:00", "john")).alternatives())
        .extracting(TimeSlot::start)
        .contains(Instant.parse("2026-11-24T10:30:00Z"))
        .doesNotContain(Instant.parse("2026-11-24T10:00:00Z"));
  }

  @Test
  void a_move_is_refused_by_the_way_too() {
    thereIsAWay(45);
    book(DRIVER, OAK, "09:00", "jane");
    book(DRIVER, ELM, "15:00", "john");

    assertThat(move(DRIVER, "john", "10:14")).isInstanceOf(ChangeOutcome.Refused.class);
    assertThat(move(DRIVER, "john", "10:15")).isInstanceOf(ChangeOutcome.Moved.class);
  }

  @Test
  @Complaint("appointments stand back to back, without a pause")
  void a_pause_is_kept_and_offered_so() {
    book(SPACED, OAK, "09:00", "jane");

    Refused refused = refused(book(SPACED, OAK, "09:30", "john"));

    assertThat(refused.alternatives())
        .extracting(TimeSlot::start)
        .contains(Instant.parse("2026-11-24T10:00:00Z"))
        .doesNotContain(Instant.parse("2026-11-24T09:30:00Z"));
    assertThat(book(SPACED, OAK, "09:45", "john")).isInstanceOf(Booked.class);
  }

  @Test
  void a_full_day_is_told_and_another_one_offered() {
    book(CAPPED, OAK, "09:00", "jane");

    Refused refused = refused(book(CAPPED, OAK, "11:00", "john"));

    assertThat(refused.why()).isEqualTo(Refusal.DAY_FULL);
    assertThat(refused.alternatives())
        .isNotEmpty()
        .noneMatch(slot -> slot.start().toString().startsWith("2026-11-24"));
  }

  @Test
  void who_looked_before_another_booked_hears_the_rule_all_the_same() {
    book(CAPPED, OAK, "09:00", "jane");
    desk.storing(SeesNothing::new);

    assertThat(refused(book(CAPPED, OAK, "11:00", "john")).why()).isEqualTo(Refusal.DAY_FULL);
  }

  /** As if nobody had booked yet when it was looked. */
  private static final class SeesNothing extends ForwardingAppointments {
    SeesNothing(Appointments appointments) {
      super(appointments);
    }

    @Override
    public List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
      return List.of();
    }
  }

  @Test
  void a_repeat_is_no_neighbour_of_itself() {
    book(CAPPED, OAK, "09:00", "jane");

    assertThat(((Booked) book(CAPPED, OAK, "09:00", "jane")).repeated()).isTrue();
  }
}
