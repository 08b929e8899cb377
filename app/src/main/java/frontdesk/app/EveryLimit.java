package frontdesk.app;

import frontdesk.EmailAddress;
import frontdesk.accounts.ProfileField;
import frontdesk.adapters.realtime.CallBody;
import frontdesk.adapters.realtime.ExecuteIntent;
import frontdesk.adapters.realtime.live.LiveLimits;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.OpenAiSockets;
import frontdesk.adapters.realtime.phone.IncomingCalls;
import frontdesk.adapters.realtime.phone.OpenAiCalls;
import frontdesk.adapters.realtime.phone.PhoneLimits;
import frontdesk.adapters.realtime.session.ClientSecrets;
import frontdesk.adapters.realtime.webrtc.StartWebRtc;
import frontdesk.adapters.realtime.webrtc.WebRtcCalls;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.adapters.vapi.calendar.BookEvent;
import frontdesk.adapters.vapi.front.StartWebCall;
import frontdesk.adapters.zapier.ZapierHook;
import frontdesk.app.doors.CachedKeyring;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.live.PageSocket;
import frontdesk.calls.HearCalls;
import frontdesk.http.BodyRoom;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.SignedWebhooks;
import frontdesk.http.StrictJson;
import frontdesk.people.JoinOrganisation;
import frontdesk.persistence.jdbi.FairShare;
import frontdesk.scheduling.OpenBookings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All limits in one place. Each number stands where it is used, and is only named here. */
final class EveryLimit {
  private static final String BYTES = "bytes";
  private static final String CHARACTERS = "characters";
  private static final String MILLISECONDS = "ms";

  private static final List<Limit> BODIES =
      List.of(
          new Limit(
              "Body of `POST /vapi/webhook`",
              VapiWebhook.LIMIT,
              BYTES,
              "a message carries the prompt, all tools and the conversation so far"),
          new Limit(
              "Body of `POST /api/execute-intent`",
              ExecuteIntent.LIMIT,
              BYTES,
              "a tool call is a few hundred bytes; the longest description fits a hundred times"),
          new Limit(
              "Body of `POST /openai/webhook`",
              IncomingCalls.LIMIT,
              BYTES,
              "a few hundred bytes, and a telephone company's headers"),
          new Limit(
              "Body of `POST /api/realtime/calls`",
              StartWebRtc.LIMIT,
              BYTES,
              "an offer with every codec and a dozen addresses has a few thousand"),
          new Limit("Body of `POST /call/web`", StartWebCall.LIMIT, BYTES, "names and variables"),
          new Limit(
              "Body of a report of a call",
              CallBody.LIMIT,
              BYTES,
              "the longest speech fits a hundred times"),
          new Limit(
              "Body of an event to be booked", BookEvent.LIMIT, BYTES, "one event, no attachments"),
          new Limit(
              "Part of the heap for bodies held at once: one of",
              BodyRoom.PART_OF_HEAP,
              "",
              "a body is held as bytes, while it arrives once more, and as text; 503 beyond it"),
          new Limit(
              "Part of the heap for bodies that still arrive: one of",
              EarlyBodies.PART_OF_HEAP,
              "",
              "they have shown nothing yet; where it is taken less is kept of each"),
          new Limit(
              "Of one that still arrives",
              EarlyBodies.MOST_OF_ONE,
              BYTES,
              "what the tools say fits in; of more, a thread reads the rest"),
          new Limit(
              "Of one that still arrives where that room is taken",
              EarlyBodies.LEAST_OF_ONE,
              BYTES,
              "with all connections some 16 MB"),
          new Limit(
              "Of each body is not counted there",
              BodyRoom.UNCOUNTED,
              BYTES,
              "a tool call never waits for room beside reports of long calls"));

  private static final List<Limit> JSON =
      List.of(
          new Limit(
              "Whole message", StrictJson.DOCUMENT_LENGTH, CHARACTERS, "a report of a long call"),
          new Limit(
              "Levels of a message",
              StrictJson.DOCUMENT_DEPTH,
              "",
              "an assistant with its tools' schemas has about twenty"),
          new Limit(
              "Tokens of a message",
              StrictJson.DOCUMENT_TOKENS,
              "",
              "a million cost a tenth of a second"),
          new Limit(
              "Levels of what is kept", StrictJson.VALUE_DEPTH, "", "arguments have three or four"),
          new Limit(
              "Names and values of what is kept",
              StrictJson.VALUE_SIZE,
              "",
              "arguments have a dozen"),
          new Limit(
              "A text",
              StrictJson.VALUE_STRING_LENGTH,
              CHARACTERS,
              "the longest asked for is a paragraph of notes"),
          new Limit("A name", StrictJson.VALUE_NAME_LENGTH, CHARACTERS, "ours have at most thirty"),
          new Limit(
              "A number",
              StrictJson.VALUE_NUMBER_LENGTH,
              CHARACTERS,
              "a double has about twenty-five; reading digits costs their square"),
          new Limit(
              "Decimal places a number may reach",
              StrictJson.VALUE_NUMBER_EXPONENT,
              "",
              "a double's range, as RFC 7493 advises"),
          new Limit(
              "Arguments that come as text",
              StrictJson.VALUE_TEXT_LENGTH,
              CHARACTERS,
              "every field at its longest would fit"));

  private static final List<Limit> CALLS =
      List.of(
          new Limit(
              "Tool calls of one message that are carried out",
              VapiWebhook.MOST_CALLS,
              "",
              "a model asks for a handful; a thousand would outlast the platform's patience"),
          new Limit(
              "`item_id` that is one",
              ExecuteIntent.ITEM_ID_LENGTH,
              CHARACTERS,
              "Realtime's have some 25; a far longer one is no id, and too long for a key"),
          new Limit(
              "Tool calls of one call a minute",
              Rates.OF_CALL,
              "",
              "a model that asks more often goes round in circles; the caller is asked to wait"),
          new Limit(
              "Tool calls of one organisation a minute",
              Rates.OF_ORGANISATION,
              "",
              "a hundred calls at once with one each second; the caller is asked to wait"),
          new Limit(
              "Vapi's messages that ask for no tool, of one organisation a minute",
              Rates.OF_MESSAGES,
              "",
              "a hundred calls at once that each tell of ten things a second; 429 beyond it"),
          new Limit(
              "Requests of one credential a minute",
              Rates.OF_CREDENTIAL,
              "",
              "a page of a few hundred users at its busiest; 429 with `Retry-After` beyond it"),
          new Limit(
              "Appointments to come of one attendee in an organisation",
              OpenBookings.OF_ATTENDEE,
              "",
              "who looks for a home sees a few; who talks a model into more fills everybody's week"),
          new Limit(
              "Appointments to come that were booked from one number",
              OpenBookings.OF_CALLER,
              "",
              "a family or an office calls for several people"),
          new Limit(
              "What an organisation tells of one thing",
              ProfileField.LONGEST_TEXT,
              CHARACTERS,
              "a model is told it at the start of each call"),
          new Limit(
              "What an organisation keeps for its page",
              ProfileField.LONGEST_CONFIG,
              CHARACTERS,
              "settings, not contents"),
          new Limit("An e-mail address", EmailAddress.LONGEST, CHARACTERS, "RFC 5321"),
          new Limit(
              "Time between a signed message and its arrival",
              SignedWebhooks.TOLERANCE.toMillis(),
              MILLISECONDS,
              "clocks differ; either way"),
          new Limit(
              "Signatures of one message",
              SignedWebhooks.MOST_SIGNATURES,
              "",
              "a secret that is changed has two"),
          new Limit(
              "Id of a signed message",
              SignedWebhooks.LONGEST_ID,
              CHARACTERS,
              "they have some forty"),
          new Limit(
              "A password at least",
              JoinOrganisation.SHORTEST_PASSWORD,
              CHARACTERS,
              "longer than what is guessed by trying"),
          new Limit(
              "A password at most",
              JoinOrganisation.LONGEST_PASSWORD,
              CHARACTERS,
              "hashing takes longer for what is longer"),
          new Limit(
              "Silence a caller hears",
              ToolRoutes.VOICE_BUDGET.toMillis(),
              MILLISECONDS,
              "what takes longer goes on in the background"));

  private static final List<Limit> CONNECTIONS =
      List.of(
          new Limit(
              "Connections",
              Arrivals.CONNECTIONS,
              "",
              "more than all callers and a balancer's spare ones need; those beyond wait"),
          new Limit(
              "Time of a header, and again of a body, to arrive",
              Arrivals.IN_TIME.toMillis(),
              MILLISECONDS,
              "Vapi waits no longer for the answer"),
          new Limit(
              "Time without a byte",
              Server.IDLE.toMillis(),
              MILLISECONDS,
              "a client that sends nothing for so long is gone"),
          new Limit(
              "A request's line and headers",
              Server.HEADER_BYTES,
              BYTES,
              "a credential and a browser's cookies take a tenth"),
          new Limit(
              "A stop waits for requests",
              Server.DRAIN.toMillis(),
              MILLISECONDS,
              "twice what a caller may hear silence"),
          new Limit(
              "A stop in all", Stop.LIMIT.toMillis(), MILLISECONDS, "then a supervisor kills"));

  private static final List<Limit> BEHIND =
      List.of(
          new Limit(
              "Connections to the database",
              ComingDatabase.CONNECTIONS,
              "",
              "statements are short; more would only wait inside the database"),
          new Limit(
              "Of these, for one of several organisations that are at work, at least",
              FairShare.LEAST,
              "",
              "each has its part, so that it does not wait behind its neighbours; alone it has all"),
          new Limit(
              "Threads that wait for one of these",
              FairShare.MOST_WAITING,
              "",
              "those beyond are told at once to try again"),
          new Limit(
              "Deliveries at once", Threads.ATTEMPTS_AT_ONCE, "", "each waits for somebody else"),
          new Limit(
              "Deliveries that wait for a thread",
              Threads.ATTEMPTS_WAITING,
              "",
              "the others stay in the database and are taken up later"),
          new Limit("Calendars read at once", Threads.READS_AT_ONCE, "", "over all requests"),
          new Limit(
              "Calendar reads that wait", Threads.READS_WAITING, "", "the others are refused"),
          new Limit(
              "Names looked up each for itself",
              CachedKeyring.MADE_UP_NAMES,
              "",
              "of more that strangers make up, one list is enough for a moment"),
          new Limit(
              "What another server may answer",
              JdkHttpTransport.BODY_LIMIT,
              BYTES,
              "a page of 250 calendar entries fits"),
          new Limit(
              "Time a hook has",
              ZapierHook.DEADLINE.toMillis(),
              MILLISECONDS,
              "afterwards nobody knows whether it arrived"));

  private static final List<Limit> VOICE =
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

  private static final Map<String, List<Limit>> ALL = all();

  private EveryLimit() {}

  private static Map<String, List<Limit>> all() {
    Map<String, List<Limit>> all = new LinkedHashMap<>();
    all.put("Bodies", BODIES);
    all.put("JSON", JSON);
    all.put("Tool calls", CALLS);
    all.put("Connections", CONNECTIONS);
    all.put("Live voice", VOICE);
    all.put("Behind the doors", BEHIND);
    all.put("Console", ConsoleLimits.ALL);
    return Collections.unmodifiableMap(all);
  }

  /** By what they are about, in the order in which readers see them. */
  static Map<String, List<Limit>> byKind() {
    return ALL;
  }

  /** The page docs/LIMITS.md. */
  static String page() {
    return ALL.entrySet().stream()
        .map(group -> "\n## " + group.getKey() + "\n\n" + table(group.getValue()))
        .collect(
            Collectors.joining(
                "",
                """
                # Limits

                How much of anything is taken, and why no more; none of it is a setting. Made from the constants themselves: `EveryLimit` names them, `EveryLimitTest` writes this page
                with `-Dfrontdesk.write=true` and otherwise compares it. How long each argument of a tool may be stands in [TOOLS.md](TOOLS.md).
                """,
                ""));
  }

  private static String table(List<Limit> limits) {
    return limits.stream()
        .map(EveryLimit::row)
        .collect(Collectors.joining("\n", "| limit | | because |\n| --- | --- | --- |\n", "\n"));
  }

  private static String row(Limit limit) {
    return "| " + limit.name() + " | " + limit.amount() + " | " + limit.reason() + " |";
  }
}
