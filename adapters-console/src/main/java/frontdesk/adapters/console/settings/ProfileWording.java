package frontdesk.adapters.console.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.accounts.Detail;
import frontdesk.accounts.ProfileField;
import frontdesk.adapters.console.page.Seen;
import frontdesk.adapters.console.page.Written;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an organisation tells of itself, as it is written in a form. */
final class ProfileWording {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProfileWording() {}

  static Written field(ProfileField field, String text) {
    return new Written(field.word(), label(field), text, hint(field), "", rows(field));
  }

  private static String label(ProfileField field) {
    return switch (field) {
      case NAME -> "Name";
      case BUSINESS_HOURS -> "Or all in words";
      case AFTER_HOURS_POLICY -> "When nobody is there";
      case SERVICES_OFFERED -> "Services";
      case ESCALATION_PHONE -> "Telephone of a person";
      case CONFIG -> "Settings of pages (JSON)";
    };
  }

  private static String hint(ProfileField field) {
    return switch (field) {
      case NAME -> "What callers and people call you.";
      case BUSINESS_HOURS -> "Where days are not enough, such as \"by appointment only\".";
      case AFTER_HOURS_POLICY ->
          "What callers of live voice and by telephone hear then. Assistants at Vapi say what their own prompts have.";
      case SERVICES_OFFERED -> "What you do, for assistants to say; several of them one a line.";
      case ESCALATION_PHONE ->
          "Callers by telephone who want a person are handed on there. Pages and assistants at Vapi cannot hand on: there somebody calls back.";
      case CONFIG -> "What your own pages keep for themselves; nothing is read of it.";
    };
  }

  private static int rows(ProfileField field) {
    return switch (field) {
      case NAME, ESCALATION_PHONE -> 1;
      case BUSINESS_HOURS, AFTER_HOURS_POLICY, SERVICES_OFFERED, CONFIG -> 3;
    };
  }

  /** Empty where nothing is told. */
  static String text(Optional<Detail> told) {
    return told.map(Detail::value).map(ProfileWording::text).orElse("");
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return Seen.plain(text);
    }
    return value instanceof List<?> list
            && list.size() > 1
            && list.stream().allMatch(ProfileWording::isLine)
        ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
        : json(value);
  }

  private static boolean isLine(@Nullable Object value) {
    return value instanceof String text
        && !text.isEmpty()
        && text.equals(text.strip())
        && text.lines().count() == 1
        && !isJson(text);
  }

  private static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  private static String json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what is told is plain", impossible);
    }
  }

  private static Object plain(String word, String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return word.equals(ProfileField.SERVICES_OFFERED.word()) && lines.size() > 1 ? lines : text;
  }

  /** As the command reads it: what begins like JSON is that, and what is empty is told no more. */
  static void read(
      String text, Map<String, @Nullable Object> given, Map<String, String> problems, String word) {
    if (!isJson(text)) {
      given.put(word, text.isEmpty() ? null : plain(word, text));
      return;
    }
    JsonReading reading = StrictJson.text(text);
    reading
        .fault()
        .ifPresentOrElse(
            why -> problems.put(word, "This begins like JSON and is none: " + why + "."),
            () -> given.put(word, ((JsonReading.Value) reading).value()));
  }
}
