package frontdesk.adapters.console.live;

import frontdesk.idempotency.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a live page, under an id that stays. How much of it a page has is a short text: with
 * it a page that was away is told what it lacks, whichever node it comes back to.
 */
public sealed interface Part {
  String id();

  /** What a page has that has all of it: digits, letters and dashes. */
  String position();

  /**
   * What a page lacks that has it up to there, as the script takes it; empty if it has all.
   *
   * @param position empty: it has nothing
   */
  Optional<String> since(Optional<String> position);

  /** So much of a digest that nobody meets two alike on one page. */
  private static String digest(String text) {
    return Sha256.hex(text).substring(0, 8);
  }

  /** One element, which is replaced by its next state. */
  record Block(String id, String html) implements Part {
    @Override
    public String position() {
      return digest(html);
    }

    @Override
    public Optional<String> since(Optional<String> position) {
      return position.filter(position()::equals).isPresent()
          ? Optional.empty()
          : Optional.of("<div data-part=\"" + id + "\">" + html + "</div>");
    }
  }

  /** Which elements a list has, in its order; what each shows is a part of its own. */
  record Keys(String id, List<String> keys) implements Part {
    public Keys {
      keys = List.copyOf(keys);
    }

    @Override
    public String position() {
      return digest(String.join(" ", keys));
    }

    @Override
    public Optional<String> since(Optional<String> position) {
      return position.filter(position()::equals).isPresent()
          ? Optional.empty()
          : Optional.of(
              "<div data-part=\"" + id + "\" data-keys=\"" + String.join(" ", keys) + "\"></div>");
    }
  }

  /**
   * Elements one after the other, of which mostly only the last are new: a page that has the first
   * ones as they are now is told the others.
   */
  final class Rows implements Part {
    private final String id;
    private final List<String> rows;
    private final List<String> positions = new ArrayList<>();

    public Rows(String id, List<String> rows) {
      this.id = id;
      this.rows = List.copyOf(rows);
      String chain = "";
      positions.add("0");
      for (String row : this.rows) {
        chain = digest(chain + row);
        positions.add(positions.size() + "-" + chain);
      }
    }

    List<String> rows() {
      return rows;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String position() {
      return positions.get(rows.size());
    }

    @Override
    public Optional<String> since(Optional<String> position) {
      int had = position.map(this::count).orElse(0);
      return had == rows.size() && position.isPresent() && position.get().equals(position())
          ? Optional.empty()
          : Optional.of(
              "<ol data-part=\""
                  + id
                  + "\" data-from=\""
                  + had
                  + "\">"
                  + String.join("", rows.subList(had, rows.size()))
                  + "</ol>");
    }

    /** How many of these a page has; none if what it has has become something else. */
    private int count(String position) {
      return Math.max(0, positions.indexOf(position));
    }
  }
}
