package frontdesk.tools;

import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static frontdesk.tools.DeskFixture.aDesk;
import static frontdesk.tools.DeskFixture.calling;
import static frontdesk.tools.ToolCallFixture.aCallOf;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.getAvailability;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.properties.SteeringWords;
import frontdesk.speech.SaidFacts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fair to every caller: in a fresh conversation the same arguments with another name, e-mail
 * address, number or language give the same offers, facts, prices and next step. Each round draws a
 * tool call and asks it of a desk of its own for each of the callers; the number of the round is
 * its seed, so a failure can be had again.
 */
class SameForEveryCallerTest {
  private static final int ROUNDS = 80;

  private static final String TAKEN = "2026-11-24T09:00";

  private static final List<Caller> CALLERS =
      List.of(
          new Caller("Jane Doe", "jane.doe@example.com", "+13125550123", Language.ENGLISH),
          new Caller("Lakisha Washington", "l.w@example.org", "+17735550188", Language.ENGLISH),
          new Caller(
              "Mohammed Al-Sayed", "mo.sayed@example.net", "+442079460958", Language.ENGLISH),
          new Caller(
              "María José de la Cruz", "maria@correo.example", "+525555550123", Language.ENGLISH),
          new Caller(
              "María José de la Cruz", "maria@correo.example", "+525555550123", Language.SPANISH),
          new Caller("Jane Doe", "jane.doe@example.com", "+13125550123", Language.SPANISH),
          new Caller("Nguyễn Thị Bích", "bich@vi.example", "+17135550142", Language.SPANISH));

  private record Caller(String name, String email, String number, Language language) {
    CallContext context() {
      return calling(number).in(language);
    }

    /** Without what is the caller's own. */
    String anonymous(String text) {
      return text.replace(inWords(" at ", " dot "), "EMAIL")
          .replace(inWords(" arroba ", " punto "), "EMAIL")
          .replace(email, "EMAIL")
          .replace(number, "NUMBER")
          .replace(name, "NAME");
    }

    String inWords(String at, String dot) {
      return email.replace("@", at).replace(".", dot);
    }
  }

  /** What one caller is told, without what is the caller's own and whatever the language. */
  private record Heard(
      Class<?> reply,
      String result,
      List<String> fields,
      List<String> messages,
      Optional<TimeSlot> slot,
      SaidFacts facts) {}

  static IntStream rounds() {
    return IntStream.range(0, ROUNDS);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void another_caller_hears_the_same(int round) {
    Map<Caller, ToolReply> replies =
        CALLERS.stream().collect(Collectors.toMap(caller -> caller, caller -> ask(round, caller)));
    Caller first = CALLERS.get(0);
    ToolReply expected = replies.get(first);

    for (Caller caller : CALLERS) {
      ToolReply reply = replies.get(caller);
      assertThatItCanBeSpoken(reply.spoken());
      assertThat(SteeringWords.in(reply.spoken())).isEmpty();
      assertThat(heard(reply, caller)).as(caller.name()).isEqualTo(heard(expected, first));
      assertThat(SaidFacts.nextSteps(reply.spoken(), caller.language()))
          .as(reply.spoken())
          .containsAnyElementsOf(SaidFacts.nextSteps(expected.spoken(), first.language()));
      CALLERS.stream()
          .filter(other -> other.language() == caller.language())
          .forEach(
              other ->
                  assertThat(caller.anonymous(reply.spoken()))
                      .isEqualTo(other.anonymous(replies.get(other).spoken())));
    }
  }

  private static ToolReply ask(int round, Caller caller) {
    Random random = new Random(round);
    DeskFixture fixture = aDesk();
    if (random.nextBoolean()) {
      // Another person has been there before.
      fixture.desk().answer(setAppointment().with("start_time", TAKEN).build(), stranger());
    }
    return fixture.desk().answer(call(random, caller).build(), caller.context());
  }

  private static CallContext stranger() {
    return calling("+12025550111");
  }

  private static Heard heard(ToolReply reply, Caller caller) {
    List<Problem> problems =
        reply instanceof ToolReply.Asked asked ? asked.problems() : List.<Problem>of();
    return new Heard(
        reply.getClass(),
        reply.result(),
        problems.stream().map(Problem::field).toList(),
        problems.stream()
            .map(Problem::message)
            .filter(message -> problems.stream().noneMatch(it -> it.question().equals(message)))
            .map(caller::anonymous)
            .toList(),
        reply instanceof ToolReply.Booked booked
            ? Optional.of(booked.outcome().appointment().slot())
            : Optional.empty(),
        SaidFacts.of(caller.anonymous(reply.spoken()), caller.language()));
  }

  private static ToolCallFixture call(Random random, Caller caller) {
    List<Function<Random, ToolCallFixture>> calls =
        List.of(
            SameForEveryCallerTest::availability,
            draw -> booking(draw, caller),
            draw -> booking(draw, caller),
            draw -> appointment(draw, caller),
            SameForEveryCallerTest::property,
            SameForEveryCallerTest::search,
            draw -> change(draw, caller));
    return one(random, calls).apply(random);
  }

  private static ToolCallFixture availability(Random random) {
    return random.nextBoolean()
        ? getAvailability().with("days_ahead", 1 + random.nextInt(30))
        : getAvailability().with("date", one(random, DAYS));
  }

  private static ToolCallFixture booking(Random random, Caller caller) {
    return identified(random, caller, setAppointment())
        .with("property_address", one(random, ADDRESSES))
        .with("start_time", start(random));
  }

  private static ToolCallFixture appointment(Random random, Caller caller) {
    return identified(random, caller, createAppointment())
        .with("title", one(random, List.of("Consultation", "Property Viewing: 12 Oak Street")))
        .with("start_time", start(random))
        .without(one(random, List.of("start_time", "end_time", "title", "nothing")));
  }

  private static ToolCallFixture identified(
      Random random, Caller caller, ToolCallFixture anonymous) {
    return anonymous
        .with("attendee_name", caller.name())
        .with("attendee_phone", caller.number())
        .with(
            "attendee_email",
            random.nextBoolean() ? caller.email() : caller.inWords(" at ", " dot "))
        .without(one(random, List.of("attendee_name", "attendee_phone", "nothing")));
  }

  private static ToolCallFixture property(Random random) {
    return aCallOf("get_property_details").with("property_address", one(random, ADDRESSES));
  }

  private static ToolCallFixture search(Random random) {
    ToolCallFixture call = aCallOf("search_rentals");
    return switch (random.nextInt(5)) {
      case 0 -> call;
      case 1 -> call.with("price_range", one(random, List.of("under 1500", "1000-2000", "x")));
      case 2 -> call.with("bedrooms", random.nextInt(5));
      case 3 -> call.with("pets", one(random, List.of("cats", "dogs", "no")));
      default -> call.with("location", one(random, List.of("Springfield", "Chatham", "Paris")));
    };
  }

  private static ToolCallFixture change(Random random, Caller caller) {
    return random.nextBoolean()
        ? aCallOf("cancel_appointment").with("attendee_email", caller.email())
        : aCallOf("reschedule_appointment")
            .with("attendee_email", caller.email())
            .with("new_start_time", LocalDateTime.parse("2026-11-25T10:00").toString());
  }

  private static final List<String> DAYS =
      List.of(
          "tomorrow", "next week", "2026-11-24", "Tuesday morning", "Tuesday at 2", "2026-11-22");

  private static final List<String> ADDRESSES =
      List.of(
          "12 Oak Street",
          "480 Maple Avenue",
          "480 Maple Avenue, Apartment 7",
          "2210 Lakeview Drive",
          "99 Nowhere Lane");

  private static final List<String> SAID =
      List.of("Tuesday at 9", "tomorrow", "Monday at nine", "1/12/2027 at 9 am", "soon", "2 pm");

  private static String start(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> one(random, SAID);
      case 1 -> TAKEN;
      default ->
          LocalDateTime.parse("2026-11-21T08:00")
              .plusDays(random.nextInt(8))
              .plusMinutes(15L * random.nextInt(40))
              .toString();
    };
  }

  private static <T> T one(Random random, List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /** Else the comparison would be one of equal refusals. */
  @Test
  void many_kinds_of_answers_are_compared() {
    TreeSet<String> results =
        rounds()
            .mapToObj(round -> ask(round, CALLERS.get(0)).result())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(results)
        .contains("booked", "told", "taken", "off_grid", "outside_hours", "missing_fields");
    assertThat(Stream.of(Language.values())).allMatch(SameForEveryCallerTest::isSpoken);
  }

  private static boolean isSpoken(Language language) {
    return CALLERS.stream().anyMatch(caller -> caller.language() == language);
  }
}
