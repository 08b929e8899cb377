package frontdesk.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * With which credential the work of the current thread was asked for. Bound where a door lets
 * somebody in and read where a change is committed: all between them is one thread, and need not
 * know (ADR 31).
 */
public final class Asking {
  /** What nobody asked for just now: sweeps, and what is delivered later. */
  public static final String NOBODY = "server";

  /** Whoever names more in one request is guessing, which these show. */
  private static final int MOST_NOTED = 10;

  private static final ThreadLocal<Bound> BOUND = new ThreadLocal<>();

  private record Bound(String credential, List<Act> noted) {}

  private Asking() {}

  /**
   * @param credential what it is called, never its secret
   */
  public static <T> T with(String credential, Supplier<T> work) {
    Bound before = BOUND.get();
    BOUND.set(new Bound(credential, new ArrayList<>()));
    try {
      return work.get();
    } finally {
      if (before == null) {
        BOUND.remove();
      } else {
        BOUND.set(before);
      }
    }
  }

  public static String credential() {
    @Nullable Bound bound = BOUND.get();
    return bound == null ? NOBODY : bound.credential();
  }

  /**
   * What changed nothing is to be on record all the same; the door that let somebody in sees to it
   * once they are answered. Without a door there is nobody to be on record.
   */
  public static void note(Act act) {
    @Nullable Bound bound = BOUND.get();
    if (bound != null && bound.noted().size() < MOST_NOTED) {
      bound.noted().add(act);
    }
  }

  /** What was noted of the work so far. */
  public static List<Act> noted() {
    @Nullable Bound bound = BOUND.get();
    return bound == null ? List.of() : List.copyOf(bound.noted());
  }
}
