package frontdesk.standins.openai;

import java.util.concurrent.atomic.AtomicLong;

/** Ids as OpenAI's: a kind and something unique. */
final class Ids {
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  static String next(String kind) {
    return kind + "_" + String.format("%012x", LAST.incrementAndGet());
  }
}
