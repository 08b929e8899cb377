package frontdesk.adapters.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.accounts.Detail;
import frontdesk.accounts.ProfileField;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.util.Map;
import java.util.Optional;
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
      case BUSINESS_HOURS -> "Business hours";
      case AFTER_HOURS_POLICY -> "When nobody is there";
      case SERVICES_OFFERED -> "Services";
      case ESCALATION_PHONE -> "Telephone of a person";
      case CONFIG -> "Settings of pages (JSON)";
    };
  }

  private static String hint(ProfileField field) {
    return switch (field) {
      case NAME -> "What callers and people call you.";
      case BUSINESS_HOURS ->
          "As callers hear them. When a host can be booked follows from the host's own hours.";
      case AFTER_HOURS_POLICY -> "What callers hear then.";
      case SERVICES_OFFERED -> "What you do, for assistants to say.";
      case ESCALATION_PHONE -> "Callers who want a person are handed on there.";
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
    return told.map(Detail::value)
        .map(value -> value instanceof String text ? Seen.plain(text) : json(value))
        .orElse("");
  }

  private static String json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what is told is plain", impossible);
    }
  }

  /** As the command reads it: what begins like JSON is that, and what is empty is told no more. */
  static void read(
      String text, Map<String, @Nullable Object> given, Map<String, String> problems, String word) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      given.put(word, text.isEmpty() ? null : text);
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
