package frontdesk.tools;

import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.Complaint;
import frontdesk.scheduling.BookingRequest;
import frontdesk.speech.Spoken;
import frontdesk.tools.ReadIntent.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments that are missing, or are not what they ought to be. */
class InvalidArgumentsTest {
  private static final String TIME =
      "Value error, Invalid ISO-8601 datetime: %s. Expected format: YYYY-MM-DDTHH:MM:SSZ";
  private final ReadIntent readIntent = new ReadIntent();

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

  static Stream<Object> noDays() {
    return Stream.of(
        0,
        -1,
        7.5,
        "0",
        "-7",
        "seven",
        "7 days",
        "0x7",
        "7d",
        "1e3",
        "1e1000000",
        "1e-1000000",
        "9".repeat(1_000_000),
        Double.NaN,
        true,
        List.of(7),
        Map.of("days", 7));
  }

  @ParameterizedTest
  @MethodSource("noDays")
  @Timeout(5)
  void anything_else_is_no_number_of_days(Object daysAhead) {
    assertThat(problems(getAvailability().with("days_ahead", daysAhead)))
        .containsExactly(
            new Problem(
                "days_ahead",
                "Input should be a whole number from 1 to 365",
                "How many days ahead should I look?"));
  }

  @Test
  void two_parts_that_are_no_time_are_told_as_one() {
    assertThat(
            problems(
                setAppointment().without("start_time").with("date", "soon").with("time", "now")))
        .containsExactly(
            new Problem(
                "start_time", TIME.formatted("soon now"), "What day and time would you like?"));
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

  @ParameterizedTest
  @MethodSource("required")
  @Complaint("a required argument is missing in spite of strict")
  void what_is_missing_is_asked_for(ToolCallFixture call, String argument, String question) {
    Problem missing = Problem.missing(argument, question);

    assertThat(problems(call.without(argument))).containsExactly(missing);
    for (String blank : Arrays.asList(null, "", " ", "\n\t", "\u00A0", "\u3000", "\u0000")) {
      assertThat(problems(call.with(argument, blank))).containsExactly(missing);
    }
  }

  @Test
  void everything_missing_is_told_at_once() {
    assertThat(problems(aCallOf("create_appointment")))
        .allMatch(Problem::isMissing)
        .extracting(Problem::field)
        .containsExactly("title", "start_time", "end_time", "attendee_email");
    assertThat(problems(aCallOf("set_appointment")))
        .extracting(Problem::field)
        .containsExactly("property_address", "start_time");
  }

  @Test
  void other_attendees_are_no_substitute_for_the_attendee() {
    assertThat(
            problems(
                createAppointment()
                    .without("attendee_email")
                    .with("attendees", List.of("user@example.com"))))
        .extracting(Problem::field)
        .containsExactly("attendee_email");
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

  @ParameterizedTest
  @MethodSource("optional")
  void null_and_blank_mean_not_given(ToolCallFixture call, String argument) {
    Intent without = intent(call.without(argument));

    for (String blank : Arrays.asList(null, "", " ", "\u00A0")) {
      assertThat(intent(call.with(argument, blank))).isEqualTo(without);
    }
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        Arguments.of(setAppointment(), "start_time", "soon", TIME.formatted("soon")),
        Arguments.of(setAppointment(), "start_time", "2026-02-30", TIME.formatted("2026-02-30")),
        Arguments.of(getAvailability(), "date", "some day", TIME.formatted("some day")),
        Arguments.of(setAppointment(), "end_time", "half an hour", TIME.formatted("half an hour")),
        Arguments.of(createAppointment(), "start_time", "14 PM o", TIME.formatted("14 PM o")),
        Arguments.of(createAppointment(), "end_time", "25:00", TIME.formatted("25:00")),
        Arguments.of(
            setAppointment(),
            "attendee_email",
            "jane smith at example.com",
            "Value error, Invalid email format: jane smith at example.com"),
        Arguments.of(
            createAppointment(),
            "attendee_email",
            "a@b.com, c@d.com",
            "Value error, Invalid email format: a@b.com, c@d.com"),
        Arguments.of(
            setAppointment(), "attendee_phone", "911", "Value error, Invalid phone number: 911"),
        Arguments.of(
            createAppointment(),
            "attendee_phone",
            "none",
            "Value error, Invalid phone number: none"),
        Arguments.of(
            setAppointment(), "timezone", "Mars/Olympus", "Unknown time zone: Mars/Olympus"),
        Arguments.of(createAppointment(), "timezone", "Central", "Unknown time zone: Central"),
        Arguments.of(getAvailability(), "user_id", "pete admin", "Unknown host"),
        Arguments.of(setAppointment(), "user_id", "pete;admin", "Unknown host"),
        Arguments.of(createAppointment(), "user_id", "<pete>", "Unknown host"),
        Arguments.of(
            createAppointment(), "attendees", "user@example.com", "Input should be a valid list"),
        Arguments.of(
            createAppointment(),
            "attendees",
            List.of("user@example.com", "nobody"),
            "Value error, Invalid email format: nobody"),
        Arguments.of(
            createAppointment(),
            "attendees",
            Collections.singletonList(null),
            "Value error, Invalid email format: null"),
        Arguments.of(
            createAppointment(),
            "attendees",
            Collections.nCopies(101, "nobody"),
            "List should have at most 100 items"),
        Arguments.of(
            createAppointment(), "send_email", "perhaps", "Input should be a valid boolean"),
        Arguments.of(createAppointment(), "send_email", 2, "Input should be a valid boolean"),
        Arguments.of(
            createAppointment(), "send_email", List.of(true), "Input should be a valid boolean"));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void what_cannot_be_read_is_told(
      ToolCallFixture call, String argument, Object value, String message) {
    assertThat(problems(call.with(argument, value)))
        .extracting(Problem::field, Problem::message)
        .containsExactly(tuple(argument, message));
  }

  static Stream<Arguments> longest() {
    return Stream.of(
        Arguments.of(createAppointment(), "title", 255),
        Arguments.of(createAppointment(), "description", 4_000),
        Arguments.of(createAppointment(), "attendee_name", 255),
        Arguments.of(setAppointment(), "attendee_name", 255),
        // With "Property Viewing: " before it, it is a title of 255.
        Arguments.of(setAppointment(), "property_address", 237),
        Arguments.of(setAppointment(), "user_id", 255));
  }

  @ParameterizedTest
  @MethodSource("longest")
  void a_text_is_no_longer_than_it_may_be(ToolCallFixture call, String argument, int longest) {
    assertThat(intent(call.with(argument, "x".repeat(longest)))).isNotNull();
    assertThat(problems(call.with(argument, "x".repeat(longest + 1))))
        .extracting(Problem::field, Problem::message)
        .containsExactly(tuple(argument, "String should have at most " + longest + " characters"));
  }

  @Test
  void a_text_never_holds_a_character_that_the_database_refuses() {
    BookingRequest request =
        request(
            intent(
                createAppointment()
                    .with("title", "Con\u0000sultation")
                    .with("attendee_name", "Ja\u0000ne")
                    .with("description", "a\u0000b")));

    assertThat(request.title()).isEqualTo("Con sultation");
    assertThat(request.attendee().name()).contains("Ja ne");
    assertThat(request.details().description()).isEqualTo("a b");
  }

  static Stream<ToolCallFixture> everyQuestion() {
    return Stream.concat(
        invalid()
            .map(row -> ((ToolCallFixture) row.get()[0]).with((String) row.get()[1], row.get()[2])),
        required().map(row -> ((ToolCallFixture) row.get()[0]).without((String) row.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void every_question_can_be_spoken(ToolCallFixture call) {
    assertThat(problems(call))
        .extracting(Problem::question)
        .allSatisfy(Spoken::assertThatItCanBeSpoken);
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
