package frontdesk.adapters.console.page;

import java.util.List;
import java.util.Optional;

/**
 * What every page has round what it tells.
 *
 * @param base leads from the page's address to the console's, relative: wherever that is published
 * @param title of the page, its name first
 * @param menu empty where nobody is known
 * @param visitor empty where nobody is known
 * @param formKey hidden in every form
 * @param scripts modules that the page loads; empty where it needs none
 * @param message what came of what was just wanted; blank where nothing was
 */
public record Shell(
    String base,
    String title,
    List<Item> menu,
    Optional<Who> visitor,
    String formKey,
    String stylesheet,
    String icon,
    List<String> scripts,
    Message message) {
  /** A line of the menu. */
  record Item(String name, String path, boolean current) {}

  /** Whom the page greets. */
  record Who(String name, String role, boolean signedIn) {}

  /** The text that browsers show of the page; what was just done comes first, to be heard. */
  String fullTitle() {
    return (message.isBlank() ? "" : message.text() + " · ") + title + " · Frontdesk";
  }
}
