package frontdesk.persistence.jdbi;

import static frontdesk.calls.CallFacts.facts;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.calls.CallWords;
import frontdesk.calls.Consent;
import frontdesk.calls.Escalation;
import frontdesk.calls.Intake;
import frontdesk.calls.RunningTool;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import frontdesk.calls.Urgency;
import frontdesk.conversation.Caller;
import frontdesk.conversation.Conversation;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.privacy.ErasePerson;
import frontdesk.privacy.ErasePerson.Erasure;
import frontdesk.privacy.Person;
import frontdesk.privacy.PersonalData.Trace;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.BookingOrderFixture;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.ListedAppointment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiPersonalDataTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final CallId CALL = new CallId("call-1");
  private static final PhoneNumber NUMBER = new PhoneNumber("+13125550123");
  private static final Person JANE = person("jane@example.com", NUMBER);

  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();
  private final JdbiCalls calls = new JdbiCalls(jdbi);
  private final CallWords words = new JdbiCallWords(jdbi);
  private final AppointmentList list = new JdbiAppointmentList(jdbi);
  private final JdbiPersonalData data = new JdbiPersonalData(jdbi);

  private static Person person(String email, PhoneNumber phone) {
    return new Person(EmailAddress.parse(email), Optional.of(phone));
  }

  private Erasure erase(Person person) {
    return new ErasePerson(
            data, new JdbiAppointmentChanges(jdbi), Clock.fixed(NOON, ZoneOffset.UTC))
        .erase(Demo.ORG, person);
  }

  private Appointment booked(BookingOrderFixture order) {
    BookingOrder built = order.build();
    Appointment made = built.appointment();
    EmailAddress email = made.attendee().email().orElseThrow();
    Notice entry =
        new CalendarEntry(
            made.org(),
            made.id(),
            made.host(),
            made.title(),
            "For Jane",
            made.slot(),
            Optional.of(email),
            "Jane",
            true);
    Notice mail =
        new Invitation(
            made.org(),
            made.id(),
            made.host(),
            made.title(),
            "For Jane",
            made.slot(),
            ZoneOffset.UTC,
            email,
            "Jane",
            NOON);
    new JdbiAppointments(jdbi).book(built, List.of(noticeOf(built), entry, mail));
    return made;
  }

  private void said(CallId call, String text) {
    calls.note(Demo.ORG, call, facts().startedAt(NOON).summary("A viewing").build(), NOON);
    words.line(Demo.ORG, call, "1", new TranscriptLine("user", text, NOON));
  }

  private int rows(String sql) {
    return owner.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  @Test
  void an_appointment_to_come_is_cancelled_and_the_calendar_still_hears_of_it() {
    Appointment made = booked(anOrder());

    Erasure erasure = erase(JANE);

    assertThat(erasure.cancelled()).isEqualTo(1);
    assertThat(erasure.left()).isEmpty();
    assertThat(list.find(Demo.ORG, made.id()).map(ListedAppointment::live)).contains(false);
    assertThat(rows("SELECT count(*) FROM occupied")).isZero();
    assertThat(new JdbiOutbox(jdbi).due(10))
        .singleElement()
        .satisfies(due -> assertThat(due.noticeId()).isEqualTo(CalendarEntry.idFor(made.id())));
    assertThat(new JdbiOutbox(jdbi).claim(Demo.ORG, CalendarEntry.idFor(made.id()), Duration.ZERO))
        .get()
        .satisfies(
            attempt -> {
              CalendarEntry entry = (CalendarEntry) attempt.notice();
              assertThat(entry.shown()).isFalse();
              assertThat(entry.attendeeName() + entry.description()).isEmpty();
            });
  }

  @Test
  void an_appointment_that_is_over_keeps_its_host_and_time_and_nobody() {
    Appointment made = booked(anOrder().at("2026-11-20T15:00:00Z").phoning("+13125550123"));

    Erasure erasure = erase(JANE);

    assertThat(erasure.cancelled()).isZero();
    assertThat(erasure.left()).isEmpty();
    assertThat(list.find(Demo.ORG, made.id()).orElseThrow().appointment())
        .isEqualTo(
            new Appointment(
                made.org(),
                made.id(),
                made.host(),
                PersonRows.ERASED,
                made.slot(),
                new Attendee(Optional.empty(), Optional.empty(), Optional.empty())));
    assertThat(rows("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void a_call_keeps_when_it_was_and_which_tools_it_used_and_no_word() {
    calls.note(
        Demo.ORG,
        CALL,
        facts().startedAt(NOON).caller(NUMBER).summary("Jane wants a home").build(),
        NOON);
    words.line(Demo.ORG, CALL, "1", new TranscriptLine("user", "Hello", NOON));
    words.toolCall(Demo.ORG, CALL, toolCall("{\"attendee_name\":\"Jane\"}"));

    assertThat(erase(JANE).erased())
        .containsExactly(
            new Trace("calls", 1),
            new Trace("transcript_lines", 1),
            new Trace("call_tool_calls", 1));

    assertThat(calls.find(Demo.ORG, CALL).orElseThrow().facts())
        .isEqualTo(facts().startedAt(NOON).consent(Consent.DECLINED).build());
    assertThat(words.said(Demo.ORG, CALL).lines()).isEmpty();
    assertThat(words.said(Demo.ORG, CALL).toolCalls()).containsExactly(toolCall("").wordless());
    said(CALL, "A line that comes late");
    assertThat(words.said(Demo.ORG, CALL).lines()).isEmpty();
  }

  private static ToolCallRecord toolCall(String arguments) {
    return new ToolCallRecord(
        "set_appointment",
        Optional.empty(),
        Optional.of(arguments),
        Optional.of("Done"),
        "booked",
        Duration.ofMillis(1),
        NOON,
        List.of());
  }

  @Test
  void the_call_in_which_it_was_booked_is_theirs() {
    said(CALL, "My name is Jane");
    booked(anOrder().at("2026-11-20T15:00:00Z").delivered("call-1", "a", "1"));

    assertThat(erase(JANE).left()).isEmpty();

    assertThat(words.said(Demo.ORG, CALL).lines()).isEmpty();
  }

  @Test
  void what_was_handed_to_people_and_remembered_of_a_call_goes() {
    JdbiHandovers handovers = new JdbiHandovers(jdbi);
    Escalation escalation =
        Escalation.of(
            Demo.ORG,
            Optional.empty(),
            Optional.of(NUMBER),
            new Escalation.Wish("A person", Urgency.LOW, "Call back"),
            NOON);
    CallEscalated notice =
        new CallEscalated(
            Demo.ORG,
            escalation.id(),
            Optional.empty(),
            Optional.of(NUMBER),
            "A person",
            "low",
            "Call back",
            NOON);
    handovers.escalate(escalation, List.of(notice), Optional.empty());
    handovers.keep(
        new Intake(
            Demo.ORG,
            "intake-1",
            Optional.of(CALL),
            Map.of("mail", "Jane@Example.com"),
            Urgency.LOW,
            true,
            NOON),
        Optional.empty());
    Caller caller = new Caller(Optional.of("Jane"), Optional.empty(), false, Optional.of(NUMBER));
    new JdbiConversations(jdbi)
        .keep(Demo.ORG, new CallId("call-2"), Conversation.FRESH.with(caller), NOON);

    Erasure erasure = erase(JANE);

    assertThat(erasure.left()).isEmpty();
    assertThat(rows("SELECT count(*) FROM escalations")).isZero();
    assertThat(rows("SELECT count(*) FROM intakes")).isZero();
    assertThat(rows("SELECT count(*) FROM conversations")).isZero();
    assertThat(rows("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void a_number_is_found_however_it_is_written() {
    List<String> ways =
        List.of(
            "(312) 555-0123", "312.555.0123", "+1 312 555 0123", "1-312-555-0123.", "3125550123");
    for (int i = 0; i < ways.size(); i++) {
      said(new CallId("call-" + i), "It is " + ways.get(i));
    }
    said(new CallId("others"), "It is 13125550124, or 23125550123, or 312 555 01234");

    assertThat(erase(JANE).erased()).contains(new Trace("transcript_lines", ways.size()));

    assertThat(words.said(Demo.ORG, new CallId("others")).lines()).hasSize(1);
  }

  @Test
  void other_people_with_like_addresses_stay() {
    Appointment other = booked(anOrder().by("mary-jane@example.com"));
    said(new CallId("call-2"), "maryjane@example.com, jane@example.com.au, jane@example.community");
    said(CALL, "It is JANE@example.com.");
    words.toolCall(
        Demo.ORG, new CallId("call-3"), toolCall("{\"a\":\"Mail:\\njane@example.com\"}"));

    Erasure erasure = erase(JANE);

    assertThat(erasure.left()).isEmpty();
    assertThat(erasure.erased())
        .containsExactly(
            new Trace("calls", 2),
            new Trace("transcript_lines", 1),
            new Trace("call_tool_calls", 1));
    assertThat(list.find(Demo.ORG, other.id()).map(ListedAppointment::live)).contains(true);
    assertThat(words.said(Demo.ORG, new CallId("call-2")).lines()).hasSize(1);
  }

  @Test
  void a_tool_that_runs_and_names_them_is_forgotten_too() {
    new JdbiRunningTools(jdbi)
        .begun(
            Demo.ORG,
            CALL,
            new RunningTool(
                "tool-1",
                "set_appointment",
                Optional.of("{\"attendee_email\":\"jane@example.com\"}"),
                NOON));

    assertThat(erase(JANE).left()).isEmpty();
  }

  @Test
  void what_it_does_not_know_how_to_erase_is_told() {
    owner.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO properties (org_id, property_id, address, features, source, as_of)
                VALUES ('org_demo_001', 'p', '1 Oak', ARRAY['ask jane@example.com'], 's', now())
                """));

    assertThat(erase(JANE).left()).containsExactly(new Trace("properties.features", 1));
  }

  @Test
  void to_repeat_it_does_nothing_more() {
    booked(anOrder().at("2026-11-20T15:00:00Z").delivered("call-1", "a", "1"));
    said(CALL, "jane@example.com");
    erase(JANE);

    Erasure again = erase(JANE);

    assertThat(again.cancelled()).isZero();
    assertThat(again.erased()).isEmpty();
    assertThat(again.left()).isEmpty();
  }
}
