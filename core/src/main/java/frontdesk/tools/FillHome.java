package frontdesk.tools;

import frontdesk.addresses.Address;
import frontdesk.conversation.Offered;
import frontdesk.conversation.Offered.Home;
import frontdesk.speech.Question;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in the home that was chosen by its number. */
final class FillHome {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final FillArguments fill;

  FillHome(FillArguments fill) {
    this.fill = fill;
  }

  void fill(Offered.Homes homes, int place) {
    Home home = homes.homes().get(place - 1);
    Optional<String> said = fill.read().text(FillArguments.ADDRESS, Question.WHICH_PROPERTY);
    if (fill.isOtherHost(homes.host()) || said.filter(it -> !isSaidOf(home, it)).isPresent()) {
      fill.askWhetherThis(fill.words().other(place, home.address()));
      return;
    }
    fill.put(FillArguments.HOST, homes.host().value());
    fill.put(FillArguments.ADDRESS, home.address());
    if (fill.takes(FillArguments.PROPERTY_ID)) {
      fill.put(FillArguments.PROPERTY_ID, home.id().value());
    }
    fill.turn().speaksOf(home.address());
  }

  // "Maple Avenue" is said of "480 Maple Avenue, Apartment 3".
  private static boolean isSaidOf(Home home, String said) {
    boolean same = Address.parse(said).filter(one -> one.id().equals(home.id())).isPresent();
    return same || words(home.address()).containsAll(words(said));
  }

  private static Set<String> words(String text) {
    return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
