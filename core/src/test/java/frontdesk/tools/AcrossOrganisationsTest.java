package frontdesk.tools;

import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.HostFixture;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import frontdesk.scheduling.Way;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two organisations with hosts of one name, and what each hears of the other: nothing. */
class AcrossOrganisationsTest {
  private static final OrgId OTHER = new OrgId("org_other");
  private static final String JANE = "jane@example.com";

  private final Host pete = Demo.propertyManager();
  private final Host theirPete = Host.newcomer(OTHER, pete.id()).withCalendar(CalendarKind.LOCAL);
  private final Host theirAnn =
      Host.newcomer(OTHER, new UserId("ann@example.com")).withCalendar(CalendarKind.LOCAL);
  private final DeskFixture fixture = aDesk().with(theirPete).with(theirAnn);
  private final ToolDesk desk = fixture.desk();

  private ToolReply answer(ToolCallFixture tool, Host host) {
    return desk.answer(tool.build(), asking(host));
  }

  private static ToolCallFixture viewing() {
    return setAppointment().without("user_id").with("attendee_email", JANE);
  }

  private static ToolCallFixture cancellation() {
    return aCallOf("cancel_appointment").with("attendee_email", JANE);
  }

  static List<String> tools() {
    return List.copyOf(ReadIntent.readable());
  }

  private static ToolCallFixture complete(String tool) {
    return aCallOf(tool)
        .with("property_address", "12 Oak Street")
        .with("title", "Consultation")
        .with("start_time", "2026-11-24T10:00:00")
        .with("end_time", "2026-11-24T10:30:00")
        .with("new_start_time", "2026-11-24T11:00:00")
        .with("attendee_email", JANE)
        .with("reason", "moving")
        .with("summary", "moving")
        .with("urgency", "low")
        .with("urgency_level", "low")
        .with("bedrooms", 2);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void anothers_host_is_answered_exactly_as_one_who_is_not_there(String tool) { // J6
    ToolReply anothers = answer(complete(tool).with("user_id", theirAnn.id().value()), pete);
    ToolReply nobodys = answer(complete(tool).with("user_id", "nobody@example.com"), pete);

    assertThat(anothers.result()).isEqualTo(nobodys.result());
    assertThat(anothers.spoken()).isEqualTo(nobodys.spoken());
  }

  @Test
  void identical_details_are_two_bookings_in_two_organisations() { // A12
    ToolReply ours = answer(viewing(), pete);
    ToolReply theirs = answer(viewing(), theirPete);

    assertThat(ours.result()).isEqualTo("booked");
    assertThat(theirs.result()).isEqualTo("booked");
    assertThat(answer(viewing().id("tool-9"), theirPete).result()).isEqualTo("repeated");
  }

  @Test
  void anothers_appointment_is_not_found_like_one_that_was_never_made() { // J7
    ToolReply.Booked booked = (ToolReply.Booked) answer(viewing(), pete);
    String id = booked.outcome().appointment().id();

    ToolReply theirs = answer(cancellation().with("event_id", id), theirPete);
    ToolReply nothing = answer(cancellation().with("event_id", "0123456789abcdef"), theirAnn);
    assertThat(theirs.result()).isEqualTo("not_found");
    assertThat(theirs.spoken()).isEqualTo(nothing.spoken());
    assertThat(answer(cancellation(), pete).result()).isEqualTo("cancelled");
  }

  @Test
  void anothers_rentals_are_not_told() {
    ToolReply theirs = answer(aCallOf("search_rentals").with("bedrooms", 2), theirPete);

    assertThat(((ToolReply.Told) theirs).found()).isFalse();
  }

  @Test
  void an_organisation_that_is_disabled_is_told_so_by_every_tool() { // J10
    fixture.hosts().close(OTHER);

    assertThat(answer(viewing(), theirPete)).isInstanceOf(ToolReply.NotOffered.class);
    assertThat(answer(cancellation(), theirPete)).isInstanceOf(ToolReply.NotOffered.class);
    assertThat(answer(viewing(), pete).result()).isEqualTo("booked");
  }

  @Test
  void who_is_not_connected_is_not_booked() { // J10
    Host newcomer = Host.newcomer(OTHER, new UserId("new@example.com"));
    fixture.with(newcomer);
    fixture.calendar().notConnected(newcomer.id());

    assertThat(answer(viewing(), newcomer).result()).isEqualTo("calendar_not_connected");
  }

  @Test
  void a_group_is_served_by_the_first_who_can_and_a_repeat_by_who_did() {
    Line line = new Line(Line.Kind.ASSISTANT, "a-1");
    UserId viewings = new UserId("viewings");
    Host ann = HostFixture.aHost().named("ann@example.com").in("America/Chicago").build();
    fixture.with(ann);
    fixture.hosts().group(pete.org(), new HostGroup(viewings, List.of(pete.id(), ann.id())));
    fixture.hosts().register(pete.org(), new Registered(line, viewings, true));
    assertThat(answer(viewing().with("attendee_email", "first@example.com"), pete).result())
        .isEqualTo("booked");

    ToolReply.Booked second = (ToolReply.Booked) byLine(line, viewing().id("tool-2"));
    assertThat(second.outcome().host().id()).isEqualTo(ann.id());
    ToolReply.Booked again = (ToolReply.Booked) byLine(line, viewing().id("tool-2"));
    assertThat(again.outcome().host().id()).isEqualTo(ann.id());
    assertThat(again.result()).isEqualTo("repeated");
    assertThat(byLine(line, viewing().with("user_id", "front_desk")).result())
        .isEqualTo("unknown_host");
    assertThat(byLine(line, cancellation()).result()).isEqualTo("cancelled");
  }

  private ToolReply byLine(Line line, ToolCallFixture tool) {
    CallContext telephone = asking(pete);
    CallContext context =
        new CallContext(
            pete.org(), Way.by(line), telephone.call(), Optional.empty(), telephone.deadline());
    return desk.answer(tool.build(), context);
  }
}
