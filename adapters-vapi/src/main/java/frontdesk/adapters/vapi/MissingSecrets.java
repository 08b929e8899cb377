package frontdesk.adapters.vapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Names in the log, while a secret is rolled out, whose messages still come without it. Safe for
 * many threads.
 */
public final class MissingSecrets {
  /** A call has some twenty messages; who watches the log wants a list, not a stream. */
  static final Duration PAUSE = Duration.ofHours(1);

  /** Four times sixteen; strangers, who may come in meanwhile, can make up any number. */
  static final int MOST_NAMED = 64;

  private static final Sender OTHERS = new Sender("one of many more assistants");

  private static final System.Logger LOG = System.getLogger(MissingSecrets.class.getName());

  private final Instant graceUntil;
  private final Clock clock;
  private final Map<Sender, Seen> seen = new HashMap<>();

  /**
   * @param graceUntil from when on such messages are refused
   */
  public MissingSecrets(Instant graceUntil, Clock clock) {
    this.graceUntil = graceUntil;
    this.clock = clock;
  }

  /** A message of theirs came without the secret. */
  public synchronized void note(Sender sender) {
    boolean named = seen.containsKey(sender) || seen.size() < MOST_NAMED;
    Sender counted = named ? sender : OTHERS;
    Seen before = seen.getOrDefault(counted, Seen.NEVER);
    Instant now = clock.instant();
    boolean due = !now.isBefore(before.nextLine());
    seen.put(counted, new Seen(before.times() + 1, due ? now.plus(PAUSE) : before.nextLine()));
    if (due) {
      warn(counted, before.times() + 1);
    }
  }

  private void warn(Sender sender, long times) {
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} still has no secret; {1} without it so far, refused from {2} on",
        sender.words(),
        times == 1 ? "1 message" : times + " messages",
        graceUntil.toString());
  }

  private record Seen(long times, Instant nextLine) {
    static final Seen NEVER = new Seen(0, Instant.MIN);
  }
}
