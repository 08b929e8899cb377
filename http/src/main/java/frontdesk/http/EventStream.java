package frontdesk.http;

import java.util.concurrent.CompletionStage;

/**
 * Server-sent events on their way to one page, whichever server holds the connection. Safe for many
 * threads; nothing here ever blocks.
 */
public interface EventStream {
  /**
   * Sends whole events. The next may be sent once these are done.
   *
   * @return done when they were written; failed if the page is gone
   */
  CompletionStage<?> send(byte[] events);

  /** Ends it in good order, once what was sent is written. A page may come again. */
  void end();

  /** Lets go at once of one who does not read. */
  void cut();
}
