package frontdesk.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can be told of an organisation, by the earlier version's word for it. */
public enum ProfileField {
  NAME(
      "name",
      "one line of 1 to 100 characters",
      value -> value instanceof String text && Tenant.isName(text)),
  BUSINESS_HOURS("business_hours", ProfileField.OF_ANY_FORM, ProfileField::isOfAnyForm),
  /** What callers hear when nobody is there. */
  AFTER_HOURS_POLICY(
      "after_hours_policy",
      "a text of at most " + ProfileField.LONGEST_TEXT + " characters",
      value -> value instanceof String && isWithin(value, ProfileField.LONGEST_TEXT)),
  SERVICES_OFFERED("services_offered", ProfileField.OF_ANY_FORM, ProfileField::isOfAnyForm),
  /** Where a person is reached. */
  ESCALATION_PHONE(
      "escalation_phone",
      "a telephone number of at most 40 characters",
      value -> value instanceof String text && isPhone(text)),
  /** Whatever pages keep for themselves; nothing is read of it. */
  CONFIG(
      "config",
      "an object of at most " + ProfileField.LONGEST_CONFIG + " characters",
      value -> value instanceof Map<?, ?> && isWithin(value, ProfileField.LONGEST_CONFIG));

  /** Characters: it is told to a model at the start of each call, and paid for. */
  public static final int LONGEST_TEXT = 4_000;

  /** Characters: settings of a page, not its contents. */
  public static final int LONGEST_CONFIG = 16_000;

  private static final String OF_ANY_FORM =
      "a text, a list or an object, of at most " + LONGEST_TEXT + " characters";

  /**
   * As people write one, with an extension. Callers by telephone are handed on there, if it is one
   * of their own country and of no special price.
   */
  private static final Pattern PHONE =
      Pattern.compile("(?=(.*\\d){3})[\\p{L}\\p{N}+*#() ./,;:=-]{3,40}");

  private final String word;
  private final String rule;

  // What fits is said by functions that hold nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<Object> fits;

  ProfileField(String word, String rule, Predicate<Object> fits) {
    this.word = word;
    this.rule = rule;
    this.fits = fits;
  }

  /** On the wire. */
  public String word() {
    return word;
  }

  static Optional<ProfileField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }

  /** What a value would have to be instead; empty if it can be told here. */
  Optional<String> refusal(Object value) {
    return fits.test(value) ? Optional.empty() : Optional.of(rule);
  }

  private static boolean isOfAnyForm(Object value) {
    return (value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>)
        && isWithin(value, LONGEST_TEXT);
  }

  private static boolean isWithin(Object value, int longest) {
    Detail detail = new Detail(value);
    return detail.length() <= longest && detail.isPlain();
  }

  private static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }
}
