package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what an organisation tells of itself: the fields that are given, and no others. */
public final class KeepProfile {
  private final Profiles profiles;

  public KeepProfile(Profiles profiles) {
    this.profiles = profiles;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param ignored what was given and is no field, in the order given
     */
    record Kept(Profile profile, List<String> ignored) implements Outcome {}

    /** Nothing changed. */
    record Refused(List<Wrong> wrong) implements Outcome {}

    record NoOrganisation() implements Outcome {}
  }

  /**
   * A field whose value cannot be kept.
   *
   * @param rule what it has to be
   */
  public record Wrong(ProfileField field, String rule) {}

  /**
   * @param given by the fields' words; null: it is told no more
   * @throws Unavailable if the store does not answer; to repeat it is safe
   */
  public Outcome keep(OrgId org, Map<String, ? extends @Nullable Object> given) {
    Map<ProfileField, Optional<Object>> fields = fields(given);
    List<String> ignored =
        given.keySet().stream().filter(word -> ProfileField.of(word).isEmpty()).toList();
    List<Wrong> wrong = wrong(fields);
    if (!wrong.isEmpty()) {
      return new Outcome.Refused(wrong);
    }
    return profiles
        .change(org, changing(fields))
        .<Outcome>map(profile -> new Outcome.Kept(profile, ignored))
        .orElseGet(Outcome.NoOrganisation::new);
  }

  /** What of it could not be kept; nothing is changed. */
  public static List<Wrong> refused(Map<String, ? extends @Nullable Object> given) {
    return wrong(fields(given));
  }

  private static Map<ProfileField, Optional<Object>> fields(
      Map<String, ? extends @Nullable Object> given) {
    Map<ProfileField, Optional<Object>> fields = new LinkedHashMap<>();
    given.forEach(
        (word, value) ->
            ProfileField.of(word)
                .ifPresent(field -> fields.put(field, Optional.ofNullable(value))));
    return fields;
  }

  private static List<Wrong> wrong(Map<ProfileField, Optional<Object>> fields) {
    List<Wrong> wrong = new ArrayList<>();
    fields.forEach(
        (field, value) ->
            value.flatMap(field::refusal).ifPresent(rule -> wrong.add(new Wrong(field, rule))));
    return wrong;
  }

  private static UnaryOperator<Profile> changing(Map<ProfileField, Optional<Object>> fields) {
    return profile -> {
      Profile changed = profile;
      for (Map.Entry<ProfileField, Optional<Object>> field : fields.entrySet()) {
        changed = changed.with(field.getKey(), field.getValue().map(Detail::new));
      }
      return changed;
    };
  }
}
