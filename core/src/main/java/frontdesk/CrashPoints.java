package frontdesk;

/**
 * Told wherever a process may die so that something is half done: on both sides of every commit and
 * of every call to another system, after a request was read and before it is answered. In
 * production nobody listens. A test that does may end the process there, which is what it is for.
 */
@Port
@FunctionalInterface
public interface CrashPoints {
  /** Nobody listens. */
  CrashPoints NONE = point -> {};

  /**
   * Returns at once, or never.
   *
   * @param point which side of what, such as {@code before commit: insert appointments}; it may
   *     hold an address that is secret, so it is nothing to keep
   */
  void reach(String point);
}
