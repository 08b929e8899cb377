package frontdesk.standins.openai;

import java.util.Arrays;

/** Audio that can be told from silence: nobody here has a voice. */
final class Hum {
  private static final int PCM_RATE = 24_000;
  private static final int TELEPHONE_RATE = 8_000;
  // About as long as a letter takes to say.
  private static final double SECONDS_A_LETTER = 0.06;
  private static final double HERTZ = 220;
  private static final int LOUD = 2_000;
  // What mu-law calls silence.
  private static final byte TELEPHONE_SILENCE = (byte) 0xFF;

  private Hum() {}

  static byte[] of(String words, boolean telephone) {
    double seconds = words.length() * SECONDS_A_LETTER;
    return telephone ? telephone(seconds) : pcm(seconds);
  }

  private static byte[] telephone(double seconds) {
    byte[] samples = new byte[(int) (seconds * TELEPHONE_RATE)];
    Arrays.fill(samples, TELEPHONE_SILENCE);
    return samples;
  }

  private static byte[] pcm(double seconds) {
    byte[] samples = new byte[2 * (int) (seconds * PCM_RATE)];
    for (int i = 0; i < samples.length / 2; i++) {
      int value = (int) (LOUD * Math.sin(2 * Math.PI * HERTZ * i / PCM_RATE));
      samples[2 * i] = (byte) value;
      samples[2 * i + 1] = (byte) (value >> 8);
    }
    return samples;
  }
}
