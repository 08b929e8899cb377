package frontdesk.app;

import frontdesk.adapters.console.desk.ByHand;
import frontdesk.adapters.console.entry.Argon2Passwords;
import frontdesk.adapters.console.hosts.HostPages;
import frontdesk.adapters.console.live.LivePages;
import frontdesk.adapters.console.live.OpenPage;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.properties.PropertyPages;
import frontdesk.calls.RunningTool;
import frontdesk.people.InviteMember;
import frontdesk.people.JoinOrganisation;
import frontdesk.people.ResetPassword;
import frontdesk.people.Sessions;
import frontdesk.people.SignInElsewhere;
import java.util.List;

/** The limits of pages for people, named for the page of all. */
final class ConsoleLimits {
  private static final String MILLISECONDS = "ms";
  private static final String SECONDS = "s";
  private static final String MINUTES = "minutes";
  private static final String CHARACTERS = "characters";

  static final List<Limit> ALL =
      List.of(
          new Limit("A form", Form.LIMIT, "bytes", "what an organisation tells of itself"),
          new Limit(
              "A host's form",
              HostPages.LIMIT,
              "bytes",
              "a thousand dates that are otherwise, and all rules"),
          new Limit(
              "Times of a day beside a host's form",
              HostPages.MOST_TIMES_A_DAY,
              "",
              "a day in quarters of an hour; who offers every minute sees how it goes on"),
          new Limit(
              "A host's calendar that is read for a page",
              HostPages.PATIENCE.toSeconds(),
              SECONDS,
              "a person looks at a page meanwhile"),
          new Limit(
              "Listings that are imported on a page",
              PropertyPages.IMPORT_LIMIT,
              "bytes",
              "five thousand listings with eight hundred letters each; `./run import-listings` takes"
                  + " more"),
          new Limit(
              "A password, at least",
              JoinOrganisation.SHORTEST_PASSWORD,
              CHARACTERS,
              "longer than what is guessed by trying"),
          new Limit(
              "A password, at most",
              JoinOrganisation.LONGEST_PASSWORD,
              CHARACTERS,
              "hashing takes longer for what is longer"),
          new Limit(
              "Passwords that are looked at together",
              Argon2Passwords.MOST_AT_ONCE,
              "",
              "each takes a processor and 19 MiB for a tenth of a second"),
          new Limit(
              "Pages that listen, on one node", LivePages.MOST, "", "a quarter of its connections"),
          new Limit(
              "Pages of one organisation that listen, on one node",
              LivePages.MOST_OF_ONE,
              "",
              "an office, and room for others"),
          new Limit(
              "How often is looked for pages that listen",
              LivePages.EVERY.toMillis(),
              MILLISECONDS,
              "what is said is there while it is still being heard"),
          new Limit(
              "Time for a page that listens to take what it is told",
              OpenPage.SLOWEST.toSeconds(),
              SECONDS,
              "who takes so long does not read"),
          new Limit(
              "Silence on a page that listens",
              OpenPage.BEAT.toSeconds(),
              SECONDS,
              "then a sign of life: half of the server's own patience"),
          new Limit(
              "What people book by hand waits for calendars",
              ByHand.PATIENCE.toSeconds(),
              SECONDS,
              "somebody looks at a page meanwhile, and no caller hears silence"),
          new Limit(
              "A tool is shown as running, at most",
              RunningTool.LONGEST.toSeconds(),
              SECONDS,
              "nobody waits for it any more: its server is gone"),
          new Limit(
              "A session", Sessions.LONGEST.toMinutes(), MINUTES, "a working day with a break"),
          new Limit(
              "A session that nobody uses",
              Sessions.IDLE.toMinutes(),
              MINUTES,
              "a viewing out of the house, and no night"),
          new Limit(
              "A link to join by",
              InviteMember.LASTS.toMinutes(),
              MINUTES,
              "told in the evening, there in the morning"),
          new Limit(
              "A link to another password",
              ResetPassword.LASTS.toMinutes(),
              MINUTES,
              "told in the evening, there in the morning"),
          new Limit(
              "A sign-in at Microsoft",
              SignInElsewhere.LASTS.toMinutes(),
              MINUTES,
              "long enough to find one's second factor"));

  private ConsoleLimits() {}
}
