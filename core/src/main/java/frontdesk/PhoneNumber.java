package frontdesk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
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

  /** Empty where no such number can exist in its country. */
  public static Optional<PhoneNumber> parse(String text) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number = numbers.parse(text, HOME_REGION);
      return numbers.isPossibleNumber(number)
          ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** Masked, since a record that is logged would print it. */
  @Override
  public String toString() {
    return "***" + value.substring(value.length() - 2);
  }
}
