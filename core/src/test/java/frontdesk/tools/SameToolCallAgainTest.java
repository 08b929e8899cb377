package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import frontdesk.CallId;
import frontdesk.Complaint;
import frontdesk.calls.Handovers.Handed;
import frontdesk.conversation.InMemoryConversations;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.speech.Spoken;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tool that changes something, when the same tool call comes more than once. */
class SameToolCallAgainTest {
  private static final String CONFIRMATION = "send_confirmation";

  private final Host host =
      aHost().named("lisa").in("America/Chicago").inviting(Invitations.MAIL).build();
  private final DeskFixture fixture = aDesk().with(host);
  private final ToolDesk desk = fixture.desk();

  private ToolReply answer(ToolCallFixture call) {
    return answer(desk, call);
  }

  private ToolReply answer(ToolDesk desk, ToolCallFixture call) {
    ToolReply reply = desk.answer(call.build(), asking(host));
    Spoken.assertThatItCanBeSpoken(reply.spoken());
    return reply;
  }

  private static ToolCallFixture viewing() {
    return setAppointment().without("user_id");
  }

  private static ToolCallFixture meeting() {
    return createAppointment()
        .with("start_time", "2026-11-24T09:00:00-06:00")
        .with("end_time", "2026-11-24T09:30:00-06:00");
  }

  private static ToolCallFixture ofJanes(String tool) {
    return aCallOf(tool).with("attendee_email", "jane@example.com");
  }

  private static ToolCallFixture move(String to) {
    return ofJanes("reschedule_appointment").with("new_start_time", to);
  }

  private static ToolCallFixture escalate(String summary) {
    return aCallOf("escalate_call").with("urgency", "high").with("summary", summary);
  }

  private static ToolCallFixture intake(String matter) {
    return aCallOf("complete_intake")
        .with("structured_data", Map.of("matter", matter))
        .with("urgency_level", "low");
  }

  private static ToolCallFixture end(String reason) {
    return aCallOf("end_call").with("reason", reason);
  }

  private static Arguments tool(Supplier<ToolCallFixture> first, Supplier<ToolCallFixture> other) {
    return arguments(first.get().build().tool(), first, other);
  }

  /** Each with arguments that would do something else. */
  static Stream<Arguments> tools() {
    return Stream.of(
        tool(
            SameToolCallAgainTest::viewing, () -> viewing().with("start_time", "2026-11-25T09:00")),
        tool(SameToolCallAgainTest::meeting, () -> meeting().with("title", "Another matter")),
        tool(
            () -> ofJanes("cancel_appointment").with("current_start_time", "2026-11-23T09:00"),
            () -> ofJanes("cancel_appointment").with("current_start_time", "2026-11-23T11:00")),
        tool(
            () -> move("2026-11-24T15:00").with("current_start_time", "2026-11-23T09:00"),
            () -> move("2026-11-24T16:00").with("current_start_time", "2026-11-23T11:00")),
        tool(
            () -> ofJanes(CONFIRMATION).with("current_start_time", "2026-11-23T09:00"),
            () -> ofJanes(CONFIRMATION).with("current_start_time", "2026-11-23T11:00")),
        tool(() -> escalate("The heating is off."), () -> escalate("There is gas.")),
        tool(() -> intake("heating"), () -> intake("water")),
        tool(() -> end("All is done"), () -> end("They hung up")));
  }

  // Two of Jane's own on Monday, which can be moved, cancelled and confirmed.
  private void booked() {
    fixture.mail().connected();
    fixture.hookOfEscalations().connected();
    answer(viewing().with("start_time", "2026-11-23T09:00").id("b1"));
    answer(viewing().with("start_time", "2026-11-23T11:00").id("b2"));
  }

  private String everything() {
    CallId call = new CallId("call-1");
    Handed handed = fixture.handovers().of(Demo.ORG, call);
    return String.join(
        "\n",
        fixture.appointments().all().stream().map(one -> one.id() + one.slot()).sorted().toList()
            + "",
        handed.escalations().size() + " escalations",
        handed.intakes().stream().map(one -> one.data().toString()).toList() + "",
        fixture.mail().attempts().size() + " mails",
        fixture.calls().find(Demo.ORG, call).orElseThrow().facts().endReason() + "");
  }

  private static String kind(ToolReply reply) {
    return reply.getClass().getSimpleName();
  }

  // A1, in the core.
  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void hears_the_same_and_does_nothing_more(
      String tool, Supplier<ToolCallFixture> first, Supplier<ToolCallFixture> other) {
    booked();
    ToolReply done = answer(first.get().id("tool-1"));
    String before = everything();

    ToolReply again = answer(first.get().id("tool-1"));

    assertThat(again.spoken()).isEqualTo(done.spoken());
    assertThat(kind(again)).isEqualTo(kind(done));
    assertThat(everything()).isEqualTo(before);
  }

  // A5, in the core.
  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void is_refused_with_other_arguments(
      String tool, Supplier<ToolCallFixture> first, Supplier<ToolCallFixture> other) {
    booked();
    answer(first.get().id("tool-1"));
    String before = everything();

    assertThat(answer(other.get().id("tool-1")).result()).isEqualTo("other_arguments");

    assertThat(everything()).isEqualTo(before);
  }

  // A5: frameworks deliver a call again whose arguments did not come through.
  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  @Complaint("the same call comes again with empty arguments")
  void is_refused_without_arguments_too(
      String tool, Supplier<ToolCallFixture> first, Supplier<ToolCallFixture> other) {
    booked();
    answer(first.get().id("tool-1"));
    String before = everything();

    ToolReply reply = answer(aCallOf(tool).id("tool-1"));

    assertThat(reply.result()).isEqualTo("other_arguments");
    assertThat(reply.spoken())
        .isEqualTo(
            "That request was already carried out with other details. Is there anything else I can"
                + " help with?");
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void is_refused_where_another_tool_did_something_under_its_id(
      String tool, Supplier<ToolCallFixture> first, Supplier<ToolCallFixture> other) {
    booked();
    String id = "b1";
    String before = everything();

    assertThat(answer(first.get().id(id)).result()).isEqualTo("other_arguments");
    assertThat(everything()).isEqualTo(before);
  }

  // Where an id is missing there is only the content.
  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void without_its_id_is_carried_out_as_it_says(
      String tool, Supplier<ToolCallFixture> first, Supplier<ToolCallFixture> other) {
    booked();
    answer(first.get());

    assertThat(answer(other.get())).isNotInstanceOf(ToolReply.Asked.class);
  }

  @Test
  void a_question_leaves_nothing_behind() {
    assertThat(answer(aCallOf("set_appointment").id("tool-1")).result())
        .isEqualTo("missing_fields");
    assertThat(
            answer(viewing().without("attendee_name").without("attendee_email").id("tool-1"))
                .result())
        .isEqualTo("nobody_named");

    assertThat(answer(viewing().id("tool-1")).result()).isEqualTo("booked");
  }

  @Test
  void a_question_is_answered_afresh_under_any_id() {
    answer(viewing().id("tool-1"));

    assertThat(answer(aCallOf("get_availability").id("tool-1")).result()).isEqualTo("told");
  }

  // A25: what was said in words means another day by now, and the call is long forgotten.
  @Test
  void yesterdays_words_are_still_the_same_tool_call_today() {
    ToolCallFixture words =
        viewing().with("start_time", "Monday at nine in the morning").id("tool-1");
    ToolReply done = answer(words);
    ToolReply cancelled = answer(ofJanes("cancel_appointment").id("tool-2"));
    assertThat(List.of(done.result(), cancelled.result())).containsExactly("booked", "cancelled");

    fixture.clock().advance(Duration.ofDays(2));

    assertThat(answer(words).result()).isEqualTo("was_cancelled");
  }

  @Test
  void what_was_remembered_of_the_call_may_be_forgotten_by_then() {
    ToolReply done = answer(viewing());
    answer(viewing().with("start_time", "2026-11-24T09:30").id("tool-1").without("attendee_email"));
    assertThat(done.result()).isEqualTo("booked");

    fixture.remembering(new InMemoryConversations());
    ToolReply again =
        answer(
            fixture.desk(),
            viewing()
                .with("start_time", "2026-11-24T09:30")
                .id("tool-1")
                .without("attendee_email"));

    assertThat(again).isInstanceOf(ToolReply.Booked.class);
    assertThat(fixture.appointments().all()).hasSize(2);
  }

  @Test
  void what_needed_the_memory_is_told_again_without_it() {
    answer(viewing().with("start_time", "2026-11-24T11:00"));
    ToolCallFixture said =
        aCallOf("set_appointment").with("start_time", "2026-11-24T09:30").id("tool-1");
    ToolReply done = answer(said);

    fixture.remembering(new InMemoryConversations());
    ToolReply again = answer(fixture.desk(), said);

    assertThat(done.result()).isEqualTo("booked");
    assertThat(again.spoken()).isEqualTo(done.spoken());
    assertThat(again).isInstanceOf(ToolReply.Booked.class);
  }

  @Test
  void a_confirmation_is_not_sent_again_because_the_appointment_was_moved() {
    booked();
    ToolCallFixture confirmation =
        ofJanes(CONFIRMATION).with("appointment_id", first()).id("tool-1");
    answer(confirmation);
    answer(move("2026-11-24T15:00").with("appointment_id", first()).id("tool-2"));
    int mailed = fixture.mail().attempts().size();

    assertThat(answer(confirmation).result()).isEqualTo("sent");

    assertThat(fixture.mail().attempts()).hasSize(mailed);
  }

  @Test
  void a_confirmation_of_what_was_cancelled_since_is_not_sent() {
    booked();
    ToolCallFixture confirmation =
        ofJanes(CONFIRMATION).with("appointment_id", first()).id("tool-1");
    answer(confirmation);
    answer(ofJanes("cancel_appointment").with("appointment_id", first()).id("tool-2"));
    int mailed = fixture.mail().attempts().size();

    assertThat(answer(confirmation).result()).isEqualTo("was_cancelled");

    assertThat(fixture.mail().attempts()).hasSize(mailed);
  }

  private String first() {
    return fixture.appointments().all().stream()
        .min(Comparator.comparing(one -> one.slot().start()))
        .orElseThrow()
        .id();
  }
}
