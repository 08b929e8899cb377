package frontdesk.app;

import frontdesk.adapters.console.analytics.Period;
import frontdesk.adapters.console.appointments.AppointmentLists;
import frontdesk.adapters.console.appointments.BookPage;
import frontdesk.adapters.console.appointments.FreeTimes;
import frontdesk.adapters.console.assistants.AssistantPages;
import frontdesk.adapters.console.calls.CallCards;
import frontdesk.adapters.console.calls.CallListPage;
import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.hosts.HostLists;
import frontdesk.adapters.console.notices.NoticePages;
import frontdesk.adapters.console.now.NeedsPerson;
import frontdesk.adapters.console.page.HostsSeen;
import frontdesk.adapters.console.properties.PropertyLists;
import frontdesk.adapters.console.settings.AuditPages;
import frontdesk.adapters.console.talk.TalkPages;
import frontdesk.calls.CallList;
import frontdesk.properties.ImportListings;
import frontdesk.scheduling.AppointmentList;
import java.time.Duration;
import java.util.List;

/** How much a page for people shows, named for the page of all limits. */
final class PageLimits {
  private static final String MINUTES = "minutes";
  private static final String LETTERS = "characters";

  static final List<Limit> ALL =
      List.of(
          rows(
              "Calls on one page",
              CallListPage.PAGE,
              "a screen or two; the next ones are a link away"),
          rows(
              "Calls that are counted in the list of calls",
              CallListPage.MOST_COUNTED,
              "whoever finds more looks for less"),
          rows(
              "Calls in one file of the list",
              CallListPage.MOST_IN_FILE,
              "a month of a busy office; days choose others"),
          rows(
              "Calls that words are looked for in",
              CallList.MOST_SEARCHED,
              "the newest of those that were asked for; who chooses days looks in older ones"),
          new Limit(
              "Words that are looked for",
              CallPages.MOST_WORDS,
              LETTERS,
              "a sentence; nobody said a longer one in one line"),
          rows(
              "Calls in progress on the page Now",
              CallCards.MOST,
              "more than anybody follows at once; the list of calls has all"),
          rows(
              "Lines and tools on a call's card there",
              CallCards.LAST_TURNS,
              "the last ones; the call's own page has all"),
          minutes(
              "Silence of a call that is not shown as going on any more",
              CallCards.QUIET,
              "nobody is silent so long: the platform did not tell that it ended"),
          minutes(
              "A call that ended stays on the page Now",
              CallCards.LINGERS,
              "whoever looked away still sees how"),
          rows("Notices on the page Now", NeedsPerson.MOST, "the queue has all"),
          rows(
              "Notices in the queue",
              NoticePages.MOST,
              "the oldest; those behind them come when these are settled"),
          rows(
              "Hosts on one page of appointments, or of the page Now",
              AppointmentLists.MOST_HOSTS,
              "what a person looks at; one is chosen where there are more"),
          rows(
              "Appointments of one host on a page",
              AppointmentList.MOST,
              "a host who is booked every minute has fewer in a day"),
          rows(
              "Appointments drawn in one calendar",
              AppointmentLists.MOST_DRAWN,
              "shared by its days, or its hosts; the list has the rest"),
          rows(
              "Appointments of one time beside each other there",
              AppointmentLists.MOST_BESIDE,
              "more cannot be read in a seventh of a page; the list has the rest"),
          rows(
              "Free times to pick from on a day",
              FreeTimes.MOST_TIMES,
              "every quarter of an hour; another minute is written"),
          rows(
              "Addresses offered while somebody writes one",
              BookPage.MOST_ADDRESSES,
              "what a browser can still offer; others are written"),
          rows(
              "Days ahead in which the next free one is looked for",
              FreeTimes.DAYS_AHEAD,
              "whoever wants a later one says which"),
          rows("Hosts on one page", HostLists.PAGE, "where each calendar is costs a look"),
          rows(
              "Hosts to choose from in a form",
              HostsSeen.MOST_CHOICES,
              "a longer list is no choice"),
          rows("Properties on one page", PropertyLists.PAGE, "a screen or three"),
          rows(
              "Properties of one organisation",
              ImportListings.MOST,
              "all are compared in memory, by callers' words too"),
          rows("Assistants on one page", AssistantPages.MOST, "an account has some dozens"),
          rows("Assistants to talk as a caller of", TalkPages.MOST, "a longer list is no choice"),
          rows("Entries of the audit log on one page", AuditPages.PAGE, "a screen or two"),
          new Limit(
              "Days that figures are made of",
              Period.MOST_DAYS,
              "",
              "a year and a day, so that the same day of two years can be compared"));

  private PageLimits() {}

  private static Limit rows(String name, long number, String reason) {
    return new Limit(name, number, "", reason);
  }

  private static Limit minutes(String name, Duration length, String reason) {
    return new Limit(name, length.toMinutes(), MINUTES, reason);
  }
}
