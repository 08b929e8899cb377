package frontdesk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, such as {@code +13125550123}. */
public record PhoneNumber(String value) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");

  /** Where a number without a country code is dialled: both guides' callers are American. */
  private static final String HOME_REGION = "US";

  /** Whoever calls one of these pays what a call costs, or nothing. */
  private static final Set<PhoneNumberType> OF_USUAL_PRICE =
      Set.of(
          PhoneNumberType.FIXED_LINE,
          PhoneNumberType.MOBILE,
          PhoneNumberType.FIXED_LINE_OR_MOBILE,
          PhoneNumberType.VOIP,
          PhoneNumberType.TOLL_FREE);

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

  /**
   * Whether a call from there stays within one country and has no special price. Countries that
   * share a country code are several: a call from Chicago to Jamaica is one abroad.
   */
  public boolean isUsualFrom(PhoneNumber there) {
    Optional<String> region = region();
    return region.isPresent() && region.equals(there.region());
  }

  /** Whether a call there costs what calls to its country cost, and nothing beside it. */
  public boolean isOfUsualPrice() {
    return region().isPresent();
  }

  // Empty for numbers of special price and for those that no country has given out.
  private Optional<String> region() {
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      Phonenumber.PhoneNumber number = numbers.parse(value, null);
      return OF_USUAL_PRICE.contains(numbers.getNumberType(number))
          ? Optional.ofNullable(numbers.getRegionCodeForNumber(number))
          : Optional.empty();
    } catch (NumberParseException noSuchCountry) {
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
