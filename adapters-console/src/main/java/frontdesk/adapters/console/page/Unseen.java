package frontdesk.adapters.console.page;

import frontdesk.audit.Act;

/** What is on record where somebody named what is not shown to them. */
public final class Unseen {
  private Unseen() {}

  /**
   * @param others whether it is there, and only not theirs; what is not there may have gone since
   *     their page was made, and nobody did anything wrong
   */
  public static Act of(Visitor visitor, String argument, String id, boolean others) {
    return others
        ? Act.foreign(visitor.org(), argument, id)
        : Act.absent(visitor.org(), argument, id);
  }
}
