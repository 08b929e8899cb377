package frontdesk.app.doors;

import frontdesk.accounts.Principal;
import frontdesk.http.PresentedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Slows down who guesses passwords, as whoever guesses credentials. */
public final class SlowedSignIn {
  private final Attempts attempts;

  /**
   * @param attempts shared by all doors: whoever guesses at one is slow at the others
   */
  public SlowedSignIn(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * What the attempt finds, unless there were too many wrong ones from there: then nothing is
   * tried, and the answer is as if it were wrong.
   *
   * @param secret all that was written
   * @param who in whose name they would ask
   */
  public <T> Optional<T> tried(
      String source, String secret, Supplier<Optional<T>> attempt, Function<T, Principal> who) {
    List<T> found = new ArrayList<>();
    Recognizer slowed =
        attempts.around(
            (presented, from) -> {
              attempt.get().ifPresent(found::add);
              return found.isEmpty() ? Finding.WRONG : new Finding.Known(who.apply(found.get(0)));
            });
    if (!(slowed.find(new PresentedSecret(secret), source) instanceof Finding.Known)) {
      attempts.wrong(source);
    }
    return found.stream().findFirst();
  }
}
