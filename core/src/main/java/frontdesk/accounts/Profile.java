package frontdesk.accounts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation tells of itself, for assistants to say and for pages to show. It decides
 * nothing: when a host is booked follows from the host's own hours.
 *
 * @param told by field; what is not told is not there
 */
public record Profile(Map<ProfileField, Detail> told) {
  /** Of an organisation that told nothing yet. */
  public static final Profile NOTHING = new Profile(Map.of());

  public Profile {
    told.forEach(
        (field, detail) ->
            field
                .refusal(detail.value())
                .ifPresent(
                    rule -> {
                      throw new IllegalArgumentException(field.word() + " has to be " + rule);
                    }));
    told = Map.copyOf(told);
  }

  /** What people call it. */
  public Optional<String> name() {
    return of(ProfileField.NAME).map(Detail::text);
  }

  /** What is told in that field; {@link Detail#text} says it on one line. */
  public Optional<Detail> of(ProfileField field) {
    return Optional.ofNullable(told.get(field));
  }

  /** The same with this told, or told no more. */
  public Profile with(ProfileField field, Optional<Detail> detail) {
    Map<ProfileField, Detail> changed = new EnumMap<>(ProfileField.class);
    changed.putAll(told);
    detail.ifPresentOrElse(value -> changed.put(field, value), () -> changed.remove(field));
    return new Profile(changed);
  }
}
