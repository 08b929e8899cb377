package frontdesk.app;

import frontdesk.Deadline;

/** Something that waits for others when it is closed, and not beyond the end that all share. */
interface Ending extends AutoCloseable {
  /**
   * Takes nothing new, and waits for what runs.
   *
   * @param end what has not ended by then is left: another node or the next start takes it up
   */
  void close(Deadline end);

  @Override
  default void close() {
    close(Deadline.in(Opened.TO_END));
  }
}
