package frontdesk.app.command;

import frontdesk.properties.ImportListings.Outcome;
import frontdesk.properties.Properties.Kept;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what came of listings: each that needs a person, and of all together. */
final class ListingReport {
  private final Tools tools;

  ListingReport(Tools tools) {
    this.tools = tools;
  }

  /** The exit code too: a row that was refused can be mended, and the import repeated. */
  int tell(List<Outcome> outcomes, Set<String> unknown) {
    outcomes.forEach(this::tell);
    tools.out().println(totals(outcomes));
    if (!unknown.isEmpty()) {
      tools.err().println("Not understood, so left out: " + String.join(", ", unknown) + ".");
    }
    boolean refused = outcomes.stream().anyMatch(Outcome.Refused.class::isInstance);
    return refused ? Commands.COULD_NOT : Commands.DONE;
  }

  private void tell(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      say(outcome, "refused: " + String.join("; ", refused.reasons()));
    } else if (outcome instanceof Outcome.Taken taken) {
      if (taken.kept() == Kept.OUTDATED) {
        say(outcome, "what is known of " + taken.property().address() + " is newer");
      }
      taken
          .steering()
          .forEach(
              found ->
                  say(
                      outcome,
                      "\""
                          + found.words()
                          + "\" turns people away by "
                          + found.ground().name().toLowerCase(Locale.ROOT)
                          + "; it is not spoken, please take it out"));
    }
  }

  private void say(Outcome outcome, String what) {
    tools.out().println("line " + outcome.line() + ": " + what);
  }

  private static String totals(List<Outcome> outcomes) {
    Map<String, Long> counts =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(ListingReport::result, TreeMap::new, Collectors.counting()));
    String rows = outcomes.size() + (outcomes.size() == 1 ? " listing" : " listings");
    String each =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    boolean nothing = !counts.containsKey("added") && !counts.containsKey("changed");
    return rows + (each.isEmpty() ? "" : ": " + each) + "." + (nothing ? " Nothing changed." : "");
  }

  private static String result(Outcome outcome) {
    return outcome instanceof Outcome.Taken taken
        ? taken.kept().name().toLowerCase(Locale.ROOT)
        : "refused";
  }
}
