package frontdesk.adapters.console.page;

import java.util.List;

/**
 * A field of a form.
 *
 * @param hint what may stand in it; blank where that is plain
 * @param choices what there is to choose; empty where people write
 * @param lines how many lines it has
 */
public record Field(String name, String label, String hint, List<Choice> choices, int lines) {
  /** One that may be chosen. */
  public record Choice(String value, String name) {}

  public static Field of(String name, String label, String hint) {
    return new Field(name, label, hint, List.of(), 1);
  }

  public static Field text(String name, String label, String hint, int lines) {
    return new Field(name, label, hint, List.of(), lines);
  }

  public static Field choice(String name, String label, Choice... choices) {
    return new Field(name, label, "", List.of(choices), 1);
  }

  /** What tells more of it, for those who hear the page; null where nothing does. */
  String described(Typed typed) {
    String wrong = typed.wrong(name).isBlank() ? "" : name + "-wrong ";
    return (wrong + (hint.isBlank() ? "" : name + "-hint")).strip();
  }
}
