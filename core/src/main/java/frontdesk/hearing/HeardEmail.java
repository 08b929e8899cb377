package frontdesk.hearing;

import frontdesk.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands e-mail addresses as people say them, such as {@code "j smith underscore 2 at gmail
 * dot com"}. Where the words leave two spellings open there is none: the caller is asked to spell
 * it, since whoever is written to in error reads who comes where.
 */
public final class HeardEmail {
  /** Longer than anybody spells. */
  private static final int LONGEST = 300;

  private HeardEmail() {}

  public static Optional<EmailAddress> parse(String text) {
    List<String> signs = text.length() > LONGEST ? List.of() : AddressWords.read(text);
    int at = signs.indexOf("@");
    if (at < 0 || at != signs.lastIndexOf("@")) {
      return Optional.empty();
    }
    return joined(signs.subList(0, at))
        .flatMap(local -> domain(signs.subList(at + 1, signs.size())).map(d -> local + "@" + d))
        .flatMap(EmailAddress::parse);
  }

  private static Optional<String> domain(List<String> signs) {
    return joined(AddressWords.knownProviders(signs)).filter(domain -> domain.contains("."));
  }

  private static Optional<String> joined(List<String> signs) {
    StringBuilder address = new StringBuilder();
    List<String> run = new ArrayList<>();
    for (String sign : signs) {
      if (!AddressWords.SIGNS.contains(sign)) {
        run.add(sign);
        continue;
      }
      Optional<String> word = word(run);
      // An underscore may stand at an end; any other sign there was a word of a name.
      if (word.isEmpty() && !(run.isEmpty() && sign.equals("_"))) {
        return Optional.empty();
      }
      address.append(word.orElse("")).append(sign);
      run.clear();
    }
    boolean ends = run.isEmpty() && address.toString().endsWith("_");
    return ends ? Optional.of(address.toString()) : word(run).map(last -> address + last);
  }

  // Two whole words beside each other may be one, or have a sign between them that nobody said.
  private static Optional<String> word(List<String> run) {
    List<String> words = run.stream().filter(part -> isWord(part)).toList();
    if (run.isEmpty() || words.size() > 1) {
      return Optional.empty();
    }
    return words.isEmpty() ? Optional.of(String.join("", run)) : spelled(words.get(0), run);
  }

  // "John, J O H N": said and spelled. Many letters beside a word that they do not spell are none.
  private static Optional<String> spelled(String word, List<String> run) {
    List<String> letters = run.stream().filter(HeardEmail::isLetter).toList();
    if (letters.size() < 3) {
      return Optional.of(String.join("", run));
    }
    boolean same = String.join("", letters).equals(word) && run.size() == letters.size() + 1;
    return same ? Optional.of(word) : Optional.empty();
  }

  private static boolean isLetter(String part) {
    return part.length() == 1 && Character.isLetter(part.charAt(0));
  }

  private static boolean isWord(String part) {
    return part.length() > 1 && !part.chars().allMatch(Character::isDigit);
  }
}
