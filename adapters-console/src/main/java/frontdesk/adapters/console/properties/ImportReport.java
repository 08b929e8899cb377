package frontdesk.adapters.console.properties;

import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Typed;
import frontdesk.properties.ImportListings.Outcome;
import frontdesk.properties.ListingField;
import frontdesk.properties.Properties.Kept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of an import, row by row: those that were refused first, then those that need a person.
 *
 * @param totals one sentence
 * @param unknown columns that were left out; blank where none was
 */
record ImportReport(String totals, String unknown, List<Row> rows) {
  /**
   * One row.
   *
   * @param link where it is shown now, below the console; empty where it is not listed
   * @param notes why not, or what is to be done about it
   */
  record Row(
      int line,
      String address,
      String result,
      String tone,
      List<String> notes,
      Optional<String> link) {
    private int place() {
      return link.isEmpty() ? 0 : notes.isEmpty() ? 2 : 1;
    }
  }

  /** Where nothing was taken over nothing was done. */
  Message message() {
    return new Message(
        rows.isEmpty() || rows.stream().anyMatch(row -> row.link().isPresent()), totals);
  }

  static ImportReport of(List<Outcome> outcomes, Set<String> unknown) {
    List<Row> rows =
        outcomes.stream().map(ImportReport::row).sorted(Comparator.comparing(Row::place)).toList();
    return new ImportReport(totals(rows), String.join(", ", unknown), rows);
  }

  private static String totals(List<Row> rows) {
    Map<String, Long> counts =
        rows.stream()
            .collect(Collectors.groupingBy(Row::result, TreeMap::new, Collectors.counting()));
    String each =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    String all = rows.size() + (rows.size() == 1 ? " row" : " rows");
    return all + (each.isEmpty() ? "" : ": " + each) + ".";
  }

  private static Row row(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return new Row(
          refused.line(),
          refused.row().texts().getOrDefault(ListingField.ADDRESS, ""),
          "refused",
          "bad",
          refused.reasons().stream().map(Typed::sentence).toList(),
          Optional.empty());
    }
    Outcome.Taken taken = (Outcome.Taken) outcome;
    return new Row(
        taken.line(),
        taken.property().address().text(),
        result(taken.kept()),
        taken.kept() == Kept.OUTDATED ? "warn" : "good",
        notes(taken),
        Optional.of(PropertyPages.linkTo(taken.property())));
  }

  private static String result(Kept kept) {
    return switch (kept) {
      case ADDED -> "added";
      case CHANGED -> "changed";
      case UNCHANGED -> "unchanged";
      case OUTDATED -> "older than what is known";
    };
  }

  private static List<String> notes(Outcome.Taken taken) {
    return PropertyWording.steering(taken.steering());
  }
}
