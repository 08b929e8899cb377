package frontdesk.audit;

import java.util.function.Supplier;

/**
 * With which credential the work of the current thread was asked for. Bound where a door lets
 * somebody in and read where a change is committed: all between them is one thread, and need not
 * know (ADR 31).
 */
public final class Asking {
  /** What nobody asked for just now: sweeps, and what is delivered later. */
  public static final String NOBODY = "server";

  private static final ThreadLocal<String> CREDENTIAL = new ThreadLocal<>();

  private Asking() {}

  /**
   * @param credential what it is called, never its secret
   */
  public static <T> T with(String credential, Supplier<T> work) {
    String before = CREDENTIAL.get();
    CREDENTIAL.set(credential);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CREDENTIAL.remove();
      } else {
        CREDENTIAL.set(before);
      }
    }
  }

  public static String credential() {
    String bound = CREDENTIAL.get();
    return bound == null ? NOBODY : bound;
  }
}
