package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The notices that have to leave the house, and where each stands. Safe for many threads and
 * processes. Notices enter it in the commit of what they tell of ({@code Appointments.book}).
 * Source: design, decisions 4 and 5.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface Outbox {
  /**
   * How long a claim holds. A channel gives up after 10 s, mail after 16; the rest is for a store
   * that is away when the result is to be recorded. After it the attempt's node counts as dead.
   */
  Duration LEASE = Duration.ofSeconds(30);

  /**
   * How long a repeatable notice is left to whoever wrote it, and how long it rests after its first
   * failure: a booking's own attempt takes at most 10 s, and what is overloaded needs some air.
   */
  Duration FIRST_PAUSE = Duration.ofSeconds(15);

  /** Pauses double up to this: a calendar that was away for a day is right within the hour. */
  Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** A pause is never shorter: its length is drawn between this and its longest. */
  Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  /** After so many failures, some two days, a person has to look. */
  int MOST_FAILURES = 100;

  /** So often may one message arrive where an organisation wants it to be sent again. */
  int MOST_UNKNOWNS = 8;

  /** A notice that waits for somebody to claim it. */
  record Due(OrgId org, String noticeId) {}

  /**
   * Takes a notice for one attempt and writes that down before it returns. Of claims that race,
   * exactly one gets it. Empty where another attempt runs, where its end forbids another ({@link
   * Standing.Stage#mayTry}), where there is no such notice, or where its address is not to be asked
   * so soon ({@link Pace}). One that is {@link #due} may be claimed whatever its stage, and a
   * {@link Notice#repeatable} one also while nobody knows its last attempt's end.
   *
   * @param patience the longest that the attempt may have to wait for its turn
   */
  Optional<Attempt> claim(OrgId org, String noticeId, Duration patience);

  /**
   * Writes what came of an attempt; does nothing if a later attempt was begun meanwhile, or a newer
   * wish was put in the notice's place. The reference of a delivery is kept for later attempts.
   * What will not leave by itself any more asks for a person in the same commit ({@link
   * PersonNeeded}). Of a notice that perhaps arrived, a later attempt's failure leaves that it
   * perhaps arrived.
   */
  void record(Attempt attempt, Receipt receipt);

  /**
   * Where the notice stands now; empty where there is none. An attempt whose {@link #LEASE} ran out
   * counts as {@link Standing.Stage#UNKNOWN}.
   */
  Optional<Standing> standing(OrgId org, String noticeId);

  /**
   * Notices that nobody has delivered and whose pause is over. Nothing is taken: many may hear of
   * one notice, and its claim decides. No organisation waits for another, nor one way of it for
   * another: each that has any gets its share, the oldest first; what is to leave for an address
   * that rests is left out. First, attempts whose lease ran out end: nobody knows how, and what is
   * not {@link Notice#repeatable} then waits for a person, unless the organisation decided for
   * {@link UnknownPolicy#SEND_AGAIN}.
   *
   * @param most at least 1
   */
  List<Due> due(int most);
}
