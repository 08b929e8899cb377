package frontdesk.reliability;

import java.util.List;
import java.util.Set;

/**
 * What a run is to be: {@code
 * [distinct|copies|kills|soak|rolling|bursts|backlog|all|fuzz|neighbours] [--seed N] [--count N]
 * [--intents N] [--kills N] [--minutes N]}.
 *
 * @param count bookings of {@code distinct}, copies up to a thousand, mutants at each door of
 *     {@code fuzz}
 * @param intents how many bookings are copied, one after the other
 * @param kills of servers; three for twenty of them the database is killed too
 * @param minutes of the soak
 */
record Options(List<String> runs, long seed, int count, int intents, int kills, int minutes) {
  private static final List<String> ALL =
      List.of("distinct", "copies", "kills", "soak", "rolling", "bursts", "backlog");

  /** Its judge is another one, so it is not among all the others. */
  static final String FUZZ = "fuzz";

  /** Likewise. */
  static final String NEIGHBOURS = "neighbours";

  private static final Set<String> ALONE = Set.of(FUZZ, NEIGHBOURS);

  private static final String USAGE =
      "reliability/run [distinct|copies|kills|soak|rolling|bursts|backlog|all|fuzz|neighbours] [--seed N]"
          + " [--count N] [--intents N] [--kills N] [--minutes N]";

  // A run is bounded, whatever is asked for.
  private static final int MOST = 100_000;

  static Options parse(String[] arguments) {
    List<String> runs = ALL;
    long seed = System.nanoTime() & 0xFFFFFF;
    int count = 0;
    int intents = 1;
    int kills = 200;
    int minutes = 10;
    for (int i = 0; i < arguments.length; i++) {
      String word = arguments[i];
      if (ALL.contains(word) || ALONE.contains(word)) {
        runs = List.of(word);
      } else if (!word.equals("all")) {
        int value = number(arguments, ++i);
        switch (word) {
          case "--seed" -> seed = value;
          case "--count" -> count = value;
          case "--intents" -> intents = value;
          case "--kills" -> kills = value;
          case "--minutes" -> minutes = value;
          default -> throw new IllegalArgumentException(USAGE);
        }
      }
    }
    int usual = runs.contains(FUZZ) ? MOST : 10_000;
    return new Options(runs, seed, count == 0 ? usual : count, intents, kills, minutes);
  }

  private static int number(String[] arguments, int at) {
    if (at >= arguments.length || !arguments[at].matches("\\d{1,8}")) {
      throw new IllegalArgumentException(USAGE);
    }
    return Integer.parseInt(arguments[at]);
  }

  Options {
    if (count > MOST || intents > MOST || kills > MOST || minutes > MOST) {
      throw new IllegalArgumentException("no more than " + MOST + " of anything");
    }
  }
}
