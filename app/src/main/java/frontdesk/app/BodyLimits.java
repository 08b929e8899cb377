package frontdesk.app;

import frontdesk.adapters.realtime.CallBody;
import frontdesk.adapters.realtime.ExecuteIntent;
import frontdesk.adapters.realtime.phone.IncomingCalls;
import frontdesk.adapters.realtime.webrtc.StartWebRtc;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.adapters.vapi.calendar.BookEvent;
import frontdesk.adapters.vapi.front.StartWebCall;
import frontdesk.http.BodyRoom;
import frontdesk.http.StrictJson;
import java.util.List;

/** The limits of what is sent here, before anybody looks at what it says. */
final class BodyLimits {
  private static final String BYTES = "bytes";
  private static final String CHARACTERS = "characters";

  static final List<Limit> BODIES =
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

  static final List<Limit> JSON =
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

  private BodyLimits() {}
}
