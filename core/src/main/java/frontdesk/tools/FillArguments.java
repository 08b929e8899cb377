package frontdesk.tools;

import frontdesk.Language;
import frontdesk.UserId;
import frontdesk.conversation.Conversation;
import frontdesk.idempotency.Delivery;
import frontdesk.speech.OptionWords;
import frontdesk.speech.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a tool call what its caller said before, as if the model had repeated it. What it did
 * give always wins.
 */
final class FillArguments {
  static final String HOST = "user_id";
  static final String ADDRESS = "property_address";
  static final String PROPERTY_ID = "property_id";
  static final String OUR_ID = "appointment_id";
  static final String CURRENT_START = "current_start_time";

  private final Tool tool;
  private final ToolCall call;
  private final Turn turn;
  private final Language language;
  private final OptionWords words;
  private final Map<String, @Nullable Object> values;
  private final List<Problem> problems = new ArrayList<>();

  private FillArguments(Tool tool, ToolCall call, Turn turn, Language language) {
    this.tool = tool;
    this.call = call;
    this.turn = turn;
    this.language = language;
    this.words = new OptionWords(language);
    this.values = new LinkedHashMap<>(call.arguments());
  }

  /**
   * @param emailInWords whether an e-mail address was filled in that was understood from words
   * @param problems what has to be asked before anything else; then the rest is not filled
   */
  record Filled(
      Map<String, @Nullable Object> values, boolean emailInWords, List<Problem> problems) {
    Arguments arguments(Tool tool, Language language) {
      return new Arguments(tool, values, language, emailInWords);
    }

    @Override
    public String toString() {
      return "Filled[***]";
    }
  }

  /**
   * @param language that the caller is asked in
   */
  static Filled in(Tool tool, ToolCall call, Turn turn, Language language) {
    FillArguments fill = new FillArguments(tool, call, turn, language);
    boolean emailInWords = new FillCaller(fill).fill();
    fill.property();
    new FillOption(fill).fill();
    fill.whatIsSpokenOf();
    return new Filled(fill.values, emailInWords, fill.problems);
  }

  // Of a change it tells which appointment is meant, and may be misheard: that is no topic.
  private void property() {
    if (takes(ADDRESS) && has(ADDRESS) && !isChange()) {
      read().text(ADDRESS, Question.WHICH_PROPERTY).ifPresent(turn::speaksOf);
    }
  }

  private void whatIsSpokenOf() {
    if (isChange()) {
      known().appointment().filter(any -> saysNotWhich()).ifPresent(id -> put(OUR_ID, id));
    } else if (takes(ADDRESS) && !has(ADDRESS) && !has(PROPERTY_ID)) {
      known().property().ifPresent(address -> put(ADDRESS, address));
    }
  }

  private boolean saysNotWhich() {
    return Stream.of(OUR_ID, "event_id", CURRENT_START, ADDRESS).noneMatch(this::has);
  }

  /** True for a tool that changes an appointment. */
  boolean isChange() {
    return takes(OUR_ID);
  }

  Turn turn() {
    return turn;
  }

  OptionWords words() {
    return words;
  }

  /** The platform's name of the tool call, by which it is known again. */
  Optional<String> id() {
    return call.id().filter(Delivery::isToolCallId);
  }

  /** What is remembered by now. */
  Conversation known() {
    return turn.conversation();
  }

  boolean takes(String field) {
    return tool.describes(field);
  }

  boolean has(String field) {
    return !Arguments.isBlank(values.get(field));
  }

  @Nullable Object value(String field) {
    return values.get(field);
  }

  /** All that was given, and filled by now. */
  Arguments read() {
    return new Arguments(tool, values, language);
  }

  void put(String field, String value) {
    values.put(field, value);
  }

  // With the offset, so that a wall time which comes twice is the one that was offered.
  void put(String field, Instant moment, ZoneId zone) {
    values.remove(Parameters.DATE);
    values.remove(Parameters.TIME_APART);
    put(field, moment.atZone(zone).toOffsetDateTime().toString());
  }

  /** True if another host was given than the one with whom it was offered. */
  boolean isOtherHost(UserId host) {
    return value(HOST) instanceof String named
        && UserId.parse(named).filter(other -> !other.equals(host)).isPresent();
  }

  /** What was chosen is not what was given beside it. */
  void askWhetherThis(String question) {
    ask(Parameters.OPTION, "It is not what was given beside it", question);
  }

  void ask(String field, String message, String question) {
    problems.add(new Problem(field, message, question));
  }
}
