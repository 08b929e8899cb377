package frontdesk.adapters.realtime.live;

import java.util.function.LongSupplier;

/** How much a page may send: sound comes as fast as it is spoken. For one thread at a time. */
final class Pace {
  /** Messages a second: pages send 10 to 50 pieces of sound. */
  static final int MESSAGES = 200;

  /** Characters a second: sound at 24 kHz in base64 is 64,000. */
  static final int CHARACTERS = 512 * 1024;

  /** Seconds: what a page could not send meanwhile comes at once. */
  static final int SAVED = 20;

  private final LongSupplier nanos;
  private double messages = (double) MESSAGES * SAVED;
  private double characters = (double) CHARACTERS * SAVED;
  private long at;

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.at = nanos.getAsLong();
  }

  /** Whether one more message of that length is too much. */
  boolean isTooMuch(int length) {
    long now = nanos.getAsLong();
    double seconds = (now - at) / 1e9;
    at = now;
    messages = Math.min((double) MESSAGES * SAVED, messages + seconds * MESSAGES) - 1;
    characters = Math.min((double) CHARACTERS * SAVED, characters + seconds * CHARACTERS) - length;
    return messages < 0 || characters < 0;
  }
}
