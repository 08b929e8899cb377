package frontdesk.standins.openai;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** The audio that a session was sent. Guarded by its session. */
final class Heard {
  // 24,000 samples of two bytes each second.
  private static final int BYTES_A_MILLISECOND = 48;

  // Enough for a minute of one session that a test looks at.
  private static final int KEPT = 3 * 1024 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long appends;
  private long bytes;
  private long uncommitted;

  /**
   * Takes one append.
   *
   * @throws IllegalArgumentException if it is not base64
   */
  void append(String audio) {
    byte[] samples = Base64.getDecoder().decode(audio);
    appends++;
    bytes += samples.length;
    uncommitted += samples.length;
    if (kept.size() + samples.length <= KEPT) {
      kept.writeBytes(samples);
    }
  }

  /** One append went back as it came: it is counted, and nothing is kept of it. */
  void passes() {
    appends++;
  }

  void commit() {
    uncommitted = 0;
  }

  long uncommittedMillis() {
    return uncommitted / BYTES_A_MILLISECOND;
  }

  long millis() {
    return bytes / BYTES_A_MILLISECOND;
  }

  long appends() {
    return appends;
  }

  byte[] kept() {
    return kept.toByteArray();
  }
}
