package frontdesk.app;

import frontdesk.adapters.zapier.ZapierHook;
import frontdesk.app.doors.CachedKeyring;
import frontdesk.http.JdkHttpTransport;
import frontdesk.persistence.jdbi.FairShare;
import java.util.List;

/** The limits of connections, here and to whatever is behind. */
final class ServerLimits {
  private static final String BYTES = "bytes";
  private static final String MILLISECONDS = "ms";

  static final List<Limit> CONNECTIONS =
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

  static final List<Limit> BEHIND =
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

  private ServerLimits() {}
}
