package frontdesk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, such as {@code +13125550123}. */
public record PhoneNumber(String value) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");

  /** Where a number without a country code is dialled: both guides' callers are American. */
  private static final String HOME_REGION = "US";

  public PhoneNumber {
    if (!E164.matcher(value).matches()) {
      throw new IllegalArgumentException("not a telephone number in E.164 form");
    }
  }

  /** Empty where no such number can exist in its country, or E.164 has no room for it. */
  public static Optional<PhoneNumber> parse(String written) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number = numbers.parse(written, HOME_REGION);
      // A number that is complete within its town only cannot be dialled from here.
      return numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
              .filter(text -> E164.matcher(text).matches())
              .map(PhoneNumber::new)
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** The digits of its country code, such as {@code 1}. */
  public String countryCode() {
    return value.substring(1, value.length() - national().length());
  }

  /** The digits behind its country code; all but one where no country has that code. */
  public String national() {
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      return numbers.getNationalSignificantNumber(numbers.parse(value, null));
    } catch (NumberParseException noSuchCountry) {
      return value.substring(2);
    }
  }

  /** Masked, since a record that is logged would print it. */
  @Override
  public String toString() {
    return "***" + value.substring(value.length() - 2);
  }
}
