package frontdesk.app;

import frontdesk.adapters.realtime.live.LiveLimits;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.phone.OpenAiCalls;
import frontdesk.adapters.realtime.phone.PhoneLimits;
import frontdesk.adapters.realtime.session.ClientSecrets;
import frontdesk.adapters.realtime.webrtc.WebRtcCalls;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.live.PageSocket;
import frontdesk.calls.HearCalls;
import java.util.List;

/** The limits of calls by voice that are held here. */
final class VoiceLimits {
  private static final String BYTES = "bytes";
  private static final String CHARACTERS = "characters";
  private static final String MILLISECONDS = "ms";

  static final List<Limit> VOICE =
      List.of(
          new Limit("Sessions on one node", LiveSessions.MOST, "", "more would fill a gigabit"),
          new Limit(
              "Sessions of one organisation on one node",
              LiveSessions.MOST_OF_ONE,
              "",
              "half: the others' calls begin too"),
          new Limit(
              "Sockets of one call a minute",
              Rates.OF_ONES_OPENINGS,
              "",
              "a page on a bad line comes again every two seconds"),
          new Limit(
              "Sockets of one organisation a minute",
              Rates.OF_OPENINGS,
              "",
              "all pages come again at once after a restart"),
          new Limit(
              "A session",
              LiveLimits.HOUR.toMillis(),
              MILLISECONDS,
              "OpenAI ends it after an hour"),
          new Limit(
              "The model is told that it ends after",
              LiveLimits.ANNOUNCED.toMillis(),
              MILLISECONDS,
              "three minutes are enough for a goodbye"),
          new Limit(
              "A call's token",
              CallTokens.LIFE.toMillis(),
              MILLISECONDS,
              "the longest session, and some minutes before it"),
          new Limit(
              "Silence of one side before it is pinged",
              LiveLimits.PINGED.toMillis(),
              MILLISECONDS,
              "a connection that is gone may show only in what is sent"),
          new Limit(
              "Silence of a page before it is gone",
              LiveLimits.GONE.toMillis(),
              MILLISECONDS,
              "two pings were not answered"),
          new Limit(
              "Silence of a new session at OpenAI before it is gone",
              LiveLimits.FIRST_WORD.toMillis(),
              MILLISECONDS,
              "it speaks first"),
          new Limit(
              "A session lost again so soon is not opened again",
              LiveLimits.NOT_AGAIN.toMillis(),
              MILLISECONDS,
              "it would be lost once more"),
          new Limit(
              "Time between two signs that a call goes on",
              HearCalls.EVERY.toMillis(),
              MILLISECONDS,
              "its node says so"),
          new Limit(
              "Time without one after which a call has ended",
              HearCalls.SILENCE.toMillis(),
              MILLISECONDS,
              "its page or its node is gone; a page that comes again does so within seconds"),
          new Limit(
              "Tries, a second apart, to join a call that goes past this server",
              LiveLimits.JOINS,
              "",
              "one that just began may not be known yet; it would be hung up"),
          new Limit(
              "Time for the other side's goodbye",
              LiveLimits.GOODBYE.toMillis(),
              MILLISECONDS,
              "then the socket is cut"),
          new Limit(
              "What another session is told of the call so far",
              LiveLimits.REMEMBERED,
              CHARACTERS,
              "an hour of talk; a model pays for it"),
          new Limit(
              "Lines told to a page that comes again", LiveLimits.RETOLD, "", "what was said last"),
          new Limit(
              "Time for a socket to OpenAI to open",
              OpenAiSockets.CONNECT.toMillis(),
              MILLISECONDS,
              "a caller listens to nothing meanwhile"),
          new Limit(
              "Time for OpenAI to prepare a session",
              ClientSecrets.PATIENCE.toMillis(),
              MILLISECONDS,
              "a visitor waits"),
          new Limit(
              "Time for OpenAI to answer an offer",
              WebRtcCalls.PATIENCE.toMillis(),
              MILLISECONDS,
              "somebody waits at a page"),
          new Limit(
              "Time for OpenAI to do something with a call",
              OpenAiCalls.PATIENCE.toMillis(),
              MILLISECONDS,
              "a caller hears it ring, or a voice, meanwhile"),
          new Limit(
              "Tries of what OpenAI did not take",
              OpenAiCalls.TRIES,
              "",
              "then it is not taken while it rings"),
          new Limit(
              "Pause between them",
              PhoneLimits.PAUSE.toMillis(),
              MILLISECONDS,
              "so long it is left alone"),
          new Limit(
              "Last words before the line is dead",
              PhoneLimits.LAST_WORDS.toMillis(),
              MILLISECONDS,
              "a goodbye takes a few seconds"),
          new Limit(
              "Until a call that is to end does",
              PhoneLimits.GOODBYE.toMillis(),
              MILLISECONDS,
              "however long the model takes to begin"),
          new Limit(
              "Things asked of OpenAI at once",
              Threads.PHONES_AT_ONCE,
              "",
              "hanging up and handing on never wait behind tools"),
          new Limit("Message of a page", PageSocket.LONGEST, BYTES, "ten seconds of sound"),
          new Limit(
              "Message of OpenAI's", LiveLimits.MESSAGE, CHARACTERS, "a whole response's items"),
          new Limit(
              "Messages of a page in a second",
              LiveLimits.MESSAGES,
              "",
              "pages send 10 to 50 pieces of sound; what they could not send in 20 s may follow"),
          new Limit(
              "Characters of a page in a second",
              LiveLimits.CHARACTERS,
              CHARACTERS,
              "sound has 64,000"),
          new Limit(
              "What waits for one side before the other has to wait",
              LiveLimits.WAITING,
              CHARACTERS,
              "some seconds of sound"),
          new Limit(
              "Time for one message to be taken",
              LiveLimits.STALLED.toMillis(),
              MILLISECONDS,
              "who takes longer has stopped reading"),
          new Limit(
              "Messages of a page that are no events",
              LiveLimits.GARBAGE,
              "",
              "one that is merely mistaken finds out"),
          new Limit("Tool calls in one session", LiveLimits.TOOL_CALLS, "", "an hour of talk"),
          new Limit(
              "Tools that run at once for all sessions",
              Threads.TOOLS_AT_ONCE,
              "",
              "each waits for the database"),
          new Limit(
              "Tools and lines that wait",
              Threads.TOOLS_WAITING,
              "",
              "beyond it callers hear that it is too much, and a line is written later"),
          new Limit(
              "What calls tell of themselves and cannot be written yet",
              LiveLimits.LATE,
              CHARACTERS,
              "a quarter of an hour of a hundred calls; what is beyond is not kept"));

  private VoiceLimits() {}
}
