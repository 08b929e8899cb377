package frontdesk.tools;

import frontdesk.EmailAddress;
import frontdesk.Language;
import frontdesk.PhoneNumber;
import frontdesk.hearing.HeardEmail;
import frontdesk.hearing.HeardTime;
import frontdesk.idempotency.IntentKey;
import frontdesk.scheduling.RequestedTime;
import frontdesk.speech.Question;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed reads of a model's arguments. Nothing throws: what cannot be read is empty, and its {@link
 * Problem} is collected, so that the caller is asked for everything at once. Null, blank text and
 * an absent key all mean that the argument was not given.
 */
final class Arguments {
  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1", "t");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "0", "f");

  private static final String NO_PHONE = "Value error, Invalid phone number: %s";

  private static final String TIME =
      "Value error, Invalid ISO-8601 datetime: %s. Expected format: YYYY-MM-DDTHH:MM:SSZ";

  /** A day or a time of day; anything longer is neither. */
  private static final int LONGEST_PART = 100;

  private final Tool tool;
  private final Map<String, ? extends @Nullable Object> values;
  private final Language language;
  private final List<Problem> problems = new ArrayList<>();
  private boolean emailInWords;

  /**
   * Only what the tool describes can be read, to the limits that it states.
   *
   * @param language that the caller is asked in
   */
  Arguments(Tool tool, Map<String, ? extends @Nullable Object> values, Language language) {
    this(tool, values, language, false);
  }

  /**
   * @param emailInWords whether the e-mail address among them was understood from words before
   */
  Arguments(
      Tool tool,
      Map<String, ? extends @Nullable Object> values,
      Language language,
      boolean emailInWords) {
    this.tool = tool;
    this.values = values;
    this.language = language;
    this.emailInWords = emailInWords;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  Optional<String> text(String field, Question question) {
    Parameter parameter = tool.parameter(field);
    int longest = parameter.most();
    Object value = given(parameter);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String given)) {
      return problem(field, "Input should be a valid string", question);
    }
    if (given.length() > longest) {
      return problem(field, "String should have at most " + longest + " characters", question);
    }
    // PostgreSQL keeps any character but this one.
    String text = given.replace('\0', ' ');
    return isBlank(text) ? Optional.empty() : Optional.of(text);
  }

  /** Adds a problem if the tool requires it, nothing was given and nothing else is wrong. */
  <T> Optional<T> asked(String field, Optional<T> value, Question question) {
    if (tool.parameter(field).required()
        && value.isEmpty()
        && problems.stream().noneMatch(p -> p.field().equals(field))) {
      problems.add(Problem.missing(field, question.in(language)));
    }
    return value;
  }

  Optional<RequestedTime> time(String field, Question question) {
    return parsed(field, question, HeardTime::parse, TIME);
  }

  /** The start, whole or apart: earlier tools sent a date beside a time, or beside a clock's. */
  Optional<RequestedTime> start(Question question) {
    String whole = apart(Parameters.START).or(() -> apart(Parameters.TIME_APART)).orElse("");
    Optional<String> together = apart(Parameters.DATE).map(date -> (date + " " + whole).strip());
    Optional<RequestedTime> joined = together.flatMap(HeardTime::parse);
    if (joined.isPresent() || !isBlank(values.get(Parameters.START)) || whole.isEmpty()) {
      return joined.or(() -> time(Parameters.START, question));
    }
    return read(Parameters.START, together.orElse(whole), question, HeardTime::parse, TIME);
  }

  private Optional<String> apart(String name) {
    return values.get(name) instanceof String text && text.length() <= LONGEST_PART
        ? Optional.of(text).filter(given -> !isBlank(given))
        : Optional.empty();
  }

  Optional<EmailAddress> email(String field) {
    return parsed(
        field,
        Question.SPELL_EMAIL,
        this::spokenOrWritten,
        "Value error, Invalid email format: %s");
  }

  private Optional<EmailAddress> spokenOrWritten(String text) {
    return EmailAddress.parse(text).or(() -> inWords(text));
  }

  private Optional<EmailAddress> inWords(String text) {
    Optional<EmailAddress> address = HeardEmail.parse(text);
    emailInWords |= address.isPresent();
    return address;
  }

  /** True if an address was understood from words, and so may have been misheard. */
  boolean emailInWords() {
    return emailInWords;
  }

  /** Also as a number of JSON's, as models write what sounds like one. */
  Optional<PhoneNumber> phone(String field) {
    Object value = given(tool.parameter(field));
    return value instanceof Number
        ? PhoneNumber.parse(plain(value))
            .or(
                () ->
                    problem(
                        field, NO_PHONE.formatted(Shown.text(plain(value))), Question.PHONE_AGAIN))
        : parsed(field, Question.PHONE_AGAIN, PhoneNumber::parse, NO_PHONE);
  }

  /** The zone given, or else named with a time; two different ones are a problem. */
  Optional<ZoneId> zone(String field, Optional<RequestedTime> time) {
    Question which = Question.TIME_ZONE;
    Optional<ZoneId> given = parsed(field, which, Arguments::zoneOf, "Unknown time zone: %s");
    Optional<ZoneId> said = time.flatMap(RequestedTime::zone);
    boolean contradict =
        given.isPresent()
            && said.isPresent()
            && !given.get().getRules().equals(said.get().getRules());
    return contradict
        ? problem(field, "The time was said in " + said.get(), which)
        : given.or(() -> said);
  }

  /** Every address of a list; one that cannot be read is a problem. */
  List<EmailAddress> emails(String field) {
    Parameter parameter = tool.parameter(field);
    int most = parameter.most();
    Object value = given(parameter);
    Question whom = Question.WHOM_TO_INVITE;
    if (isBlank(value)) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      problem(field, "Input should be a valid list", whom);
      return List.of();
    }
    if (list.size() > most) {
      problem(field, "List should have at most " + most + " items", whom);
      return List.of();
    }
    List<EmailAddress> addresses = new ArrayList<>();
    for (Object item : list) {
      Optional<EmailAddress> address = EmailAddress.parse(String.valueOf(item));
      address.ifPresentOrElse(
          addresses::add,
          () ->
              problem(
                  field,
                  "Value error, Invalid email format: " + shown(String.valueOf(item)),
                  Question.SPELL_ONE_EMAIL));
    }
    return addresses;
  }

  Optional<Boolean> flag(String field) {
    Object value = given(tool.parameter(field));
    if (isBlank(value)) {
      return Optional.empty();
    }
    String word = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word)
        ? Optional.of(false)
        : problem(field, "Input should be a valid boolean", Question.SEND_EMAIL);
  }

  /** A whole number from 1 to the most; a greater one is that most. */
  Optional<Integer> count(String field, Question question) {
    Parameter parameter = tool.parameter(field);
    int most = parameter.most();
    Object value = given(parameter);
    if (isBlank(value)) {
      return Optional.empty();
    }
    Optional<Integer> number = WholeNumber.upTo(most, value);
    return number.isPresent()
        ? number
        : problem(field, "Input should be a whole number from 1 to " + most, question);
  }

  /** A number, or its text. */
  <T> Optional<T> number(String field, Function<String, Optional<T>> parse, Question question) {
    Object value = given(tool.parameter(field));
    if (isBlank(value)) {
      return Optional.empty();
    }
    boolean readable = value instanceof Number || value instanceof String;
    Optional<T> number = readable ? parse.apply(plain(value)) : Optional.empty();
    return number.isPresent() ? number : problem(field, "Input should be a number", question);
  }

  private static String plain(@Nullable Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /** Names and values as the model chose them. */
  Optional<Map<String, @Nullable Object>> object(String field, Question question) {
    Parameter parameter = tool.parameter(field);
    Object value = given(parameter);
    if (isBlank(value)) {
      return Optional.empty();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return problem(field, "Input should be a valid object", question);
    }
    return upToTheMost(parameter, named(map), question);
  }

  /** What was given and is described nowhere: it belongs into that field. */
  Optional<Map<String, @Nullable Object>> beside(String field) {
    Map<String, @Nullable Object> others = named(values);
    tool.parameters().forEach(described -> others.remove(described.name()));
    return others.isEmpty() || problems.stream().anyMatch(one -> one.field().equals(field))
        ? Optional.empty()
        : upToTheMost(tool.parameter(field), others, Question.WHAT_ABOUT);
  }

  private Optional<Map<String, @Nullable Object>> upToTheMost(
      Parameter parameter, Map<String, @Nullable Object> map, Question question) {
    int most = parameter.most();
    return map.toString().length() <= most
        ? Optional.of(map)
        : problem(parameter.name(), "Object should have at most " + most + " characters", question);
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  /** A text that means something. */
  <T> Optional<T> meaning(String field, Function<String, Optional<T>> parse, Question question) {
    return parsed(field, question, parse, "Value error, not understood: %s");
  }

  private @Nullable Object given(Parameter parameter) {
    return values.get(parameter.name());
  }

  static boolean isBlank(@Nullable Object value) {
    return value == null || (value instanceof String text && IntentKey.canonical(text).isEmpty());
  }

  private <T> Optional<T> parsed(
      String field, Question question, Function<String, Optional<T>> parse, String message) {
    return text(field, question).flatMap(text -> read(field, text, question, parse, message));
  }

  private <T> Optional<T> read(
      String field,
      String text,
      Question question,
      Function<String, Optional<T>> parse,
      String message) {
    Optional<T> value = parse.apply(text);
    return value.isPresent()
        ? value
        : problem(field, String.format(Locale.ROOT, message, shown(text)), question);
  }

  <T> Optional<T> problem(String field, String message, Question question) {
    problems.add(new Problem(field, message, question.in(language)));
    return Optional.empty();
  }

  private static Optional<ZoneId> zoneOf(String name) {
    try {
      return Optional.of(ZoneId.of(name.strip()));
    } catch (DateTimeException noSuchZone) {
      return Optional.empty();
    }
  }

  private static String shown(String text) {
    return Shown.text(text);
  }
}
