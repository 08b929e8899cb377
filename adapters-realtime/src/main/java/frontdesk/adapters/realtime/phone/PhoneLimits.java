package frontdesk.adapters.realtime.phone;

import java.time.Duration;

/** How much a call by telephone takes, for whoever tells people. Each stands where it is used. */
public final class PhoneLimits {
  public static final Duration LAST_WORDS = FarEnd.LAST_WORDS;
  public static final Duration GOODBYE = FarEnd.AT_MOST;
  public static final Duration PAUSE = OpenAiCalls.PAUSE;

  private PhoneLimits() {}
}
