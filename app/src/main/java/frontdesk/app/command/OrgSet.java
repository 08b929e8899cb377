package frontdesk.app.command;

import frontdesk.accounts.KeepProfile;
import frontdesk.accounts.KeepProfile.Outcome;
import frontdesk.accounts.ProfileField;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import frontdesk.persistence.jdbi.JdbiProfiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is told of an organisation. */
@Command(
    name = "set",
    description =
        "Says what is told of an organisation; what is not named stays. A value that begins with"
            + " { or [ is JSON.")
final class OrgSet extends OfOrganisation {
  private final Map<ProfileField, String> given = new LinkedHashMap<>();

  @Option(
      names = "--clear",
      paramLabel = "FIELD",
      description = "is told no more: name, business_hours, …; may be given several times")
  private List<String> cleared = List.of();

  OrgSet(Tools tools) {
    super(tools);
  }

  @Option(names = "--name", paramLabel = "NAME", description = "what people call it")
  void name(String text) {
    given.put(ProfileField.NAME, text);
  }

  @Option(names = "--business-hours", paramLabel = "TEXT", description = "as callers hear them")
  void businessHours(String text) {
    given.put(ProfileField.BUSINESS_HOURS, text);
  }

  @Option(
      names = "--after-hours-policy",
      paramLabel = "TEXT",
      description = "what callers hear when nobody is there")
  void afterHoursPolicy(String text) {
    given.put(ProfileField.AFTER_HOURS_POLICY, text);
  }

  @Option(names = "--services-offered", paramLabel = "TEXT", description = "what it does")
  void servicesOffered(String text) {
    given.put(ProfileField.SERVICES_OFFERED, text);
  }

  @Option(
      names = "--escalation-phone",
      paramLabel = "NUMBER",
      description = "where a person is reached")
  void escalationPhone(String text) {
    given.put(ProfileField.ESCALATION_PHONE, text);
  }

  @Option(names = "--config", paramLabel = "JSON", description = "what pages keep for themselves")
  void config(String text) {
    given.put(ProfileField.CONFIG, text);
  }

  @Override
  void run(Parts parts) {
    JdbiProfiles profiles = new JdbiProfiles(parts.jdbi());
    Map<String, @Nullable Object> fields = fields();
    if (fields.isEmpty()) {
      throw Failed.wrong("Say what is to be told, such as --name; --help names all.");
    }
    Outcome outcome = new KeepProfile(profiles).keep(org, fields);
    if (outcome instanceof Outcome.Refused refused) {
      throw Failed.wrong(
          refused.wrong().stream()
              .map(wrong -> wrong.field().word() + " has to be " + wrong.rule() + ".")
              .collect(Collectors.joining("\n")));
    }
    if (outcome instanceof Outcome.Kept kept) {
      ProfileText.lines(kept.profile()).forEach(tools.out()::println);
      return;
    }
    throw Organisation.unknown(org);
  }

  private Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    given.forEach((field, text) -> fields.put(field.word(), value(text)));
    cleared.forEach(word -> fields.put(ProfileText.field(word).word(), null));
    return fields;
  }

  private static @Nullable Object value(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return text;
    }
    JsonReading reading = StrictJson.text(text);
    reading
        .fault()
        .ifPresent(
            why -> {
              throw Failed.wrong("That is no JSON: " + why + ".");
            });
    return ((JsonReading.Value) reading).value();
  }
}
