package frontdesk.tools;

import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.hearing.HeardTime;
import frontdesk.scheduling.Attendee;
import frontdesk.scheduling.BookingRequest;
import frontdesk.scheduling.BookingRequest.Details;
import frontdesk.scheduling.StatedTime;
import frontdesk.tools.ReadIntent.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadIntentTest {
  private static final String STRING = "Input should be a valid string";
  private final ReadIntent readIntent = new ReadIntent();

  @Test
  void free_times_are_asked_for() {
    assertThat(intent(getAvailability().with("days_ahead", 14)))
        .isEqualTo(
            new Intent.FindTimes(
                Optional.of(new UserId("pete_admin")), 14, Optional.empty(), Optional.empty()));
  }

  @Test
  void free_times_need_no_argument() {
    assertThat(intent(aCallOf("get_availability")))
        .isEqualTo(new Intent.FindTimes(Optional.empty(), 7, Optional.empty(), Optional.empty()));
  }

  @Test
  void free_times_are_asked_for_where_the_property_is() {
    assertThat(intent(aCallOf("get_availability").with("property_address", "12 Oak St")))
        .isEqualTo(
            new Intent.FindTimes(
                Optional.empty(),
                7,
                Optional.empty(),
                Optional.of(new Address("12 Oak Street").id())));
  }

  static Stream<Arguments> days() {
    return Stream.of(
        Arguments.of(1, 1),
        Arguments.of(365, 365),
        Arguments.of(366, 365),
        Arguments.of(7L, 7),
        Arguments.of(7.0, 7),
        Arguments.of(1e300, 365),
        Arguments.of(new BigDecimal("7.00"), 7),
        Arguments.of(new BigDecimal("1e1000000"), 365),
        Arguments.of(BigInteger.TEN.pow(400), 365),
        Arguments.of("14", 14),
        Arguments.of(" 14 ", 14),
        Arguments.of("14.0", 14),
        Arguments.of("9".repeat(18), 365),
        Arguments.of("", 7),
        Arguments.of("  ", 7),
        Arguments.of(null, 7));
  }

  @ParameterizedTest
  @MethodSource("days")
  @Timeout(5)
  void days_may_be_any_whole_number(Object daysAhead, int days) {
    assertThat(intent(getAvailability().with("days_ahead", daysAhead)))
        .isEqualTo(
            new Intent.FindTimes(
                Optional.of(new UserId("pete_admin")), days, Optional.empty(), Optional.empty()));
  }

  @Test
  void a_phone_number_may_come_as_a_number() {
    assertThat(intent(setAppointment().with("attendee_phone", 3125550123L)))
        .isEqualTo(intent(setAppointment().with("attendee_phone", "(312) 555-0123")));
  }

  @Test
  void a_viewing_is_understood() {
    assertThat(
            intent(
                setAppointment()
                    .id("tool-1")
                    .with("end_time", "2026-11-24T09:30:00")
                    .with("timezone", "America/Chicago")
                    .with("attendee_phone", "(312) 555-0123")))
        .isEqualTo(
            new Intent.Book(
                Optional.of(new UserId("pete_admin")),
                new BookingRequest(
                    "Property Viewing: 12 Oak Street",
                    StatedTime.parse("2026-11-24T09:00").orElseThrow(),
                    StatedTime.parse("2026-11-24T09:30"),
                    Optional.of(ZoneId.of("America/Chicago")),
                    new Attendee(
                        Optional.of("Jane Doe"),
                        EmailAddress.parse("jane@example.com"),
                        PhoneNumber.parse("+13125550123")),
                    Details.NONE,
                    Optional.of(new CallId("call-1")),
                    Optional.empty(),
                    request(
                            intent(
                                setAppointment()
                                    .id("tool-1")
                                    .with("end_time", "2026-11-24T09:30:00")
                                    .with("timezone", "America/Chicago")
                                    .with("attendee_phone", "(312) 555-0123")))
                        .delivery()),
                false));
  }

  @Test
  void a_viewing_needs_only_an_address_and_a_time() {
    BookingRequest request =
        request(
            intent(
                aCallOf("set_appointment")
                    .with("property_address", "12 Oak Street")
                    .with("start_time", "2026-11-24T09:00")));

    assertThat(request.end()).isEmpty();
    assertThat(request.attendee())
        .isEqualTo(new Attendee(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void an_appointment_is_understood() {
    BookingRequest request =
        request(
            intent(
                createAppointment()
                    .with("description", "First\nmeeting")
                    .with("attendees", List.of("User@example.com", "guest@example.com"))
                    .with("send_email", "no")
                    .with("unheard_of", 1)));

    assertThat(request.title()).isEqualTo("Consultation");
    assertThat(request.end()).isEqualTo(StatedTime.parse("2024-12-20T15:00:00Z"));
    assertThat(request.details())
        .isEqualTo(
            new Details("First\nmeeting", List.of(new EmailAddress("guest@example.com")), false));
  }

  @Test
  void free_times_may_be_asked_for_by_the_day() {
    Intent.FindTimes intent =
        (Intent.FindTimes) intent(getAvailability().with("date", "next Tuesday"));

    assertThat(intent.when()).isEqualTo(HeardTime.parse("next Tuesday"));
  }

  static Stream<Arguments> apart() {
    return Stream.of(
        Arguments.of(null, "2026-11-24", "09:00", "2026-11-24 09:00"),
        Arguments.of(null, "2026-11-24", "2:00 PM", "2026-11-24 at 2 pm"),
        Arguments.of(" ", "tomorrow", "at nine", "tomorrow at nine"),
        Arguments.of(null, "tomorrow", null, "tomorrow"),
        Arguments.of(null, null, "2 pm", "2 pm"),
        Arguments.of("09:00", "2026-11-24", null, "2026-11-24 09:00"),
        Arguments.of("2 pm", "tomorrow", "3 pm", "tomorrow 2 pm"),
        Arguments.of("2026-11-24T09:00", "2026-11-25", "10:00", "2026-11-24T09:00"),
        Arguments.of("2026-11-24T09:00", "soon", List.of(), "2026-11-24T09:00"));
  }

  // Earlier tools sent a day beside a time, and models that knew them still do.
  @ParameterizedTest
  @MethodSource("apart")
  void a_start_may_come_in_two_parts(Object start, Object date, Object time, String together) {
    BookingRequest request =
        request(
            intent(
                setAppointment().with("start_time", start).with("date", date).with("time", time)));

    assertThat(Optional.of(request.start())).isEqualTo(HeardTime.parse(together));
  }

  @Test
  void an_address_in_words_is_understood_and_marked() {
    Intent.Book intent =
        (Intent.Book)
            intent(setAppointment().with("attendee_email", "jane dot doe at example dot com"));

    assertThat(intent.emailInWords()).isTrue();
    assertThat(intent.request().attendee().email())
        .isEqualTo(EmailAddress.parse("jane.doe@example.com"));
    assertThat(((Intent.Book) intent(setAppointment())).emailInWords()).isFalse();
  }

  static Stream<Arguments> required() {
    return Stream.of(
        Arguments.of(setAppointment(), "property_address", "Which property would you like to see?"),
        Arguments.of(setAppointment(), "start_time", "What day and time would you like?"),
        Arguments.of(createAppointment(), "title", "What is the appointment for?"),
        Arguments.of(createAppointment(), "start_time", "What day and time would you like?"),
        Arguments.of(createAppointment(), "end_time", "How long should the appointment be?"),
        Arguments.of(createAppointment(), "attendee_email", "What is your email address?"));
  }

  static Stream<Arguments> optional() {
    return Stream.of(
        Arguments.of(getAvailability(), "user_id"),
        Arguments.of(getAvailability(), "days_ahead"),
        Arguments.of(getAvailability(), "date"),
        Arguments.of(setAppointment(), "user_id"),
        Arguments.of(setAppointment(), "end_time"),
        Arguments.of(setAppointment(), "timezone"),
        Arguments.of(setAppointment(), "attendee_name"),
        Arguments.of(setAppointment(), "attendee_email"),
        Arguments.of(createAppointment(), "user_id"),
        Arguments.of(createAppointment(), "timezone"),
        Arguments.of(createAppointment(), "attendee_name"),
        Arguments.of(createAppointment(), "description"),
        Arguments.of(createAppointment(), "attendees"),
        Arguments.of(createAppointment(), "send_email"));
  }

  static Stream<Arguments> texts() {
    return Stream.concat(
        required().map(row -> Arguments.of(row.get()[0], row.get()[1])),
        optional()
            .filter(
                row -> !List.of("days_ahead", "attendees", "send_email").contains(row.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_a_text(ToolCallFixture call, String argument) {
    for (Object wrong : List.of(7, 7.5, true, List.of("a"), Map.of("a", "b"))) {
      assertThat(problems(call.with(argument, wrong)))
          .extracting(Problem::field, Problem::message)
          .containsExactly(tuple(argument, STRING));
    }
  }

  static Stream<Arguments> flags() {
    return Stream.of(
        Arguments.of(true, true),
        Arguments.of(false, false),
        Arguments.of("true", true),
        Arguments.of("False", false),
        Arguments.of("YES", true),
        Arguments.of(" no ", false),
        Arguments.of("on", true),
        Arguments.of("off", false),
        Arguments.of(1, true),
        Arguments.of(0, false),
        Arguments.of(null, true));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void an_email_is_sent_unless_it_is_declined(Object sendEmail, boolean sent) {
    assertThat(request(intent(createAppointment().with("send_email", sendEmail))).details())
        .isEqualTo(new Details("", List.of(), sent));
  }

  @Test
  void a_delivery_needs_both_ids() {
    assertThat(request(intent(setAppointment().id("tool-1"))).delivery()).isPresent();
    assertThat(request(intent(setAppointment())).delivery()).isEmpty();
    CallContext nameless =
        new CallContext(
            byTelephone().org(), byTelephone().way(), Optional.empty(), byTelephone().deadline());
    assertThat(request(intent(setAppointment().id("tool-1"), nameless)).delivery()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "tool 1", "tool\u0000"})
  void an_id_that_is_none_makes_no_delivery(String id) {
    assertThat(request(intent(setAppointment().id(id))).delivery()).isEmpty();
    assertThat(request(intent(setAppointment().id("x".repeat(256)))).delivery()).isEmpty();
  }

  @Test
  void an_unknown_tool_is_none() {
    for (String tool : List.of("", "cancel_appointments", "SET_APPOINTMENT", "set_appointment ")) {
      assertThat(readIntent.read(aCallOf(tool).build(), byTelephone()))
          .isEqualTo(new Reading.UnknownTool());
    }
  }

  @Test
  void nobodys_data_is_printed() {
    Reading reading = readIntent.read(createAppointment().id("tool-1").build(), byBrowser());

    assertThat(reading.toString()).doesNotContain("user@example.com");
    assertThat(createAppointment().build()).hasToString("ToolCall[create_appointment]");
    assertThat(problems(createAppointment().with("attendee_email", "jane at home")))
        .hasToString("[Problem[attendee_email]]");
  }

  private Intent intent(ToolCallFixture call) {
    return intent(call, byTelephone());
  }

  private Intent intent(ToolCallFixture call, CallContext context) {
    Reading reading = readIntent.read(call.build(), context);
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return ((Reading.Understood) reading).intent();
  }

  private static BookingRequest request(Intent intent) {
    return ((Intent.Book) intent).request();
  }

  private List<Problem> problems(ToolCallFixture call) {
    Reading reading = readIntent.read(call.build(), byTelephone());
    assertThat(reading).isInstanceOf(Reading.Unclear.class);
    return ((Reading.Unclear) reading).problems();
  }
}
