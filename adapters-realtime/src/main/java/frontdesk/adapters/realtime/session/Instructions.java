package frontdesk.adapters.realtime.session;

import frontdesk.accounts.Detail;
import frontdesk.accounts.ProfileField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a model is told to be and to do, of one template for all organisations. A line that names
 * something an organisation does not tell is left out.
 */
public final class Instructions {
  private static final String TEMPLATE = read();
  private static final String NOBODY = "the office";

  private Instructions() {}

  public static String of(Briefing briefing) {
    Map<String, String> facts = facts(briefing);
    return TEMPLATE
        .lines()
        .map(line -> filled(line, facts))
        .filter(line -> !line.contains("{"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String filled(String line, Map<String, String> facts) {
    String filled = line;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return filled;
  }

  private static Map<String, String> facts(Briefing briefing) {
    ZonedDateTime now = briefing.now().atZone(briefing.host().zone());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("weekday", format(now, "EEEE"));
    facts.put("date", format(now, "MMMM d, yyyy"));
    facts.put("iso_date", format(now, "yyyy-MM-dd"));
    facts.put("time", format(now, "h:mm a"));
    facts.put("zone", now.getZone().getId());
    facts.put("offset", format(now, "xxx"));
    facts.put("booking_hours", briefing.host().hours().toString());
    facts.put("name", briefing.profile().name().map(Instructions::plain).orElse(NOBODY));
    for (ProfileField field : ProfileField.values()) {
      if (field != ProfileField.NAME && field != ProfileField.CONFIG) {
        briefing
            .profile()
            .of(field)
            .map(Detail::text)
            .map(Instructions::plain)
            .ifPresent(text -> facts.put(field.word(), text));
      }
    }
    return facts;
  }

  private static String format(ZonedDateTime now, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).format(now);
  }

  // Braces are the template's own.
  private static String plain(String text) {
    return text.replace('{', '(').replace('}', ')');
  }

  private static String read() {
    try (InputStream in = Instructions.class.getResourceAsStream("instructions.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
