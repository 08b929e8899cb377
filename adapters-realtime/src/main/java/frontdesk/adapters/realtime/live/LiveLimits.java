package frontdesk.adapters.realtime.live;

import java.time.Duration;

/** How much a session takes, for whoever tells people. Each number stands where it is used. */
public final class LiveLimits {
  public static final int MESSAGE = ModelSocket.LONGEST;
  public static final int MESSAGES = Pace.MESSAGES;
  public static final int CHARACTERS = Pace.CHARACTERS;
  public static final int WAITING = Outbox.FULL;
  public static final Duration STALLED = Outbox.STALLED;
  public static final int GARBAGE = PageTalk.MOST_GARBAGE;
  public static final int TOOL_CALLS = ToolTurns.MOST_CALLS;
  public static final Duration HOUR = Hour.LONGEST;
  public static final Duration ANNOUNCED = Hour.ANNOUNCED;
  public static final int REMEMBERED = SoFar.MOST_CHARACTERS;
  public static final int RETOLD = Retold.MOST;
  public static final Duration PINGED = Pulse.ASKED_AFTER;
  public static final Duration GONE = Pulse.GONE_AFTER;
  public static final Duration FIRST_WORD = Pulse.FIRST_WITHIN;
  public static final Duration NOT_AGAIN = Renewal.NOT_AGAIN;
  public static final int LATE = LateNotes.MOST;
  public static final int JOINS = Renewal.TRIES;
  public static final Duration GOODBYE = Leaving.GOODBYE;

  private LiveLimits() {}
}
