package frontdesk.app;

import frontdesk.EmailAddress;
import frontdesk.accounts.ProfileField;
import frontdesk.adapters.realtime.ExecuteIntent;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.http.SignedWebhooks;
import frontdesk.people.JoinOrganisation;
import frontdesk.scheduling.OpenBookings;
import java.util.List;

/** The limits of tool calls, and of calls. */
final class CallLimits {
  private static final String CHARACTERS = "characters";
  private static final String MILLISECONDS = "ms";

  static final List<Limit> CALLS =
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

  private CallLimits() {}
}
