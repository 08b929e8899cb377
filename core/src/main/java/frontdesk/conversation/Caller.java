package frontdesk.conversation;

import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is coming, as far as it was said in this call.
 *
 * @param emailInWords whether the address was understood from words, and so may have been misheard
 */
public record Caller(
    Optional<String> name,
    Optional<EmailAddress> email,
    boolean emailInWords,
    Optional<PhoneNumber> phone) {
  public static final Caller UNKNOWN =
      new Caller(Optional.empty(), Optional.empty(), false, Optional.empty());

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * False if something that was said now is not this person's: another name, address or number.
   * Callers also book for friends, who must not get the caller's mail.
   */
  public boolean mayBe(Caller said) {
    return agree(email, said.email)
        && agree(phone, said.phone)
        && (name.isEmpty() || said.name.isEmpty() || alike(name.get(), said.name.get()));
  }

  private static <T> boolean agree(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  // "Jane" is said of Jane Doe, and the other way round.
  private static boolean alike(String one, String other) {
    Set<String> some = words(one);
    Set<String> others = words(other);
    return some.containsAll(others) || others.containsAll(some);
  }

  private static Set<String> words(String name) {
    return NO_WORD
        .splitAsStream(name.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What is known once this was said too: of another person only that. */
  public Caller hearing(Caller said) {
    if (!mayBe(said)) {
      return said;
    }
    return new Caller(
        said.name.or(() -> name),
        said.email.or(() -> email),
        said.email.isPresent() ? said.emailInWords : emailInWords,
        said.phone.or(() -> phone));
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "Caller[***]";
  }
}
