package frontdesk.adapters.console.page;

import java.util.List;
import java.util.function.Predicate;

/**
 * Pages about one thing.
 *
 * @param name as the menu shows it
 * @param path of its first page, below the console's
 * @param isFor who may see it; all others are told that it is not for them
 */
public record Section(
    String name, String path, Predicate<Visitor> isFor, List<Shown> pages, List<Done> actions) {
  /** A page and where it is. */
  public record Shown(String path, Page page) {}

  /**
   * What a form does, and where it is sent to.
   *
   * @param limit of all that is sent, in bytes
   */
  public record Done(String path, Page.Reply reply, int limit) {
    public Done(String path, Page.Reply reply) {
      this(path, reply, Form.LIMIT);
    }

    public static Done of(String path, Page.Action action) {
      return new Done(
          path, (request, form, visitor) -> View.to(request, action.act(form, visitor)));
    }
  }
}
