package frontdesk.idempotency;

import frontdesk.TimeSlot;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Identity of what a caller wants: equal for every spelling of the same content. The first 16 hex
 * digits of SHA-256 over {@code title|start|end|party} of the canonical values. Source: design,
 * decision 2.
 */
public record IntentKey(String hex) {
  /** As in the guides; 64 bits do not meet by chance within one organisation's appointments. */
  private static final int DIGITS = 16;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + DIGITS + "}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  public IntentKey {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("an intent key is " + DIGITS + " lower-case hex digits");
    }
  }

  /**
   * The key of an appointment.
   *
   * @param party who comes, in canonical form: e-mail address, else telephone number, else name and
   *     call id joined by {@code |}
   */
  public static IntentKey of(String title, TimeSlot slot, String party) {
    return over(content(title, slot, party));
  }

  /**
   * The id of an appointment of the same content that is booked anew, after the one before was
   * cancelled or moved.
   *
   * @param generation counts from 1; that of the first is the key itself
   */
  public static IntentKey of(String title, TimeSlot slot, String party, int generation) {
    return generation == 1
        ? of(title, slot, party)
        : over(content(title, slot, party) + "|" + generation);
  }

  private static IntentKey over(String content) {
    return new IntentKey(Sha256.hex(content).substring(0, DIGITS));
  }

  private static String content(String title, TimeSlot slot, String party) {
    return String.join(
        "|",
        escaped(canonical(title)),
        slot.start().toString(),
        slot.end().toString(),
        escaped(party));
  }

  /** Trimmed, NFC, inner blanks folded into one: what makes two spellings of a text the same. */
  public static String canonical(String text) {
    String folded = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    return folded.strip();
  }

  // Without this a title that ends in "|2026-…" could pass for another title and time.
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|");
  }

  @Override
  public String toString() {
    return hex;
  }
}
