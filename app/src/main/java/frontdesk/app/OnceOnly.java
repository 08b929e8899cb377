package frontdesk.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for, and again only if that failed. Safe for many threads.
 */
final class OnceOnly<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  OnceOnly(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Now, and not when somebody asks. */
  void make() {
    T unused = get();
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
