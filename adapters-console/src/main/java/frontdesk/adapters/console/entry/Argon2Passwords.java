package frontdesk.adapters.console.entry;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import frontdesk.Unavailable;
import frontdesk.people.Passwords;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Passwords by Argon2id. */
public final class Argon2Passwords implements Passwords {
  /** What OWASP asks for: 19 MiB, twice over them, in one thread. */
  private static final int KIBIBYTES = 19_456;

  private static final int TIMES = 2;
  private static final int THREADS = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Each takes a processor and 19 MiB for a tenth of a second: callers are not to notice. */
  public static final int MOST_AT_ONCE = 2;

  /** A person waits so long for a sign-in without wondering. */
  private static final long PATIENCE_SECONDS = 3;

  /** The library keeps as much memory as a hash takes: not before somebody signs in. */
  private static final class Function {
    static final Argon2Function ARGON2ID =
        Argon2Function.getInstance(KIBIBYTES, TIMES, THREADS, HASH_BYTES, Argon2.ID);
  }

  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

  @Override
  public String hashed(String password) {
    return inTurn(
        () ->
            Password.hash(password).addRandomSalt(SALT_BYTES).with(Function.ARGON2ID).getResult());
  }

  @Override
  public boolean matches(String password, String kept) {
    return inTurn(() -> isSame(password, kept));
  }

  private static boolean isSame(String password, String kept) {
    try {
      return Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept));
    } catch (BadParametersException noHash) {
      return false;
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Unavailable("too many sign in at once");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unavailable("the server stops", interrupted);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
