package frontdesk.http;

/** Tells one page events for as long as it listens, without a thread that waits for it. */
@FunctionalInterface
public interface EventSource {
  /**
   * Called once, when events may be sent; it must not wait.
   *
   * @return what is to be done when it is over, whoever ended it; called once
   */
  Runnable begin(EventStream page);
}
