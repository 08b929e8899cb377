package frontdesk.reliability;

import frontdesk.standins.zapier.Received;
import java.util.List;
import java.util.Set;

/**
 * All that a judge looks at, taken once nothing is under way any more.
 *
 * @param posts from Zapier's journal on disk
 * @param calendarHosts whose appointments stand in a calendar elsewhere too
 * @param entries for each live calendar entry the id of the appointment that it names
 * @param texts what must not hold any of the canaries: logs and error bodies
 * @param killed whether connections were cut by kills, so that a request may be without an answer
 * @param vitals before the load and after it, of each server; empty where nobody looked
 */
public record Evidence(
    Book book,
    List<Received> posts,
    List<Asked> asked,
    Set<String> calendarHosts,
    List<String> entries,
    List<String> texts,
    Set<String> canaries,
    boolean killed,
    List<Vitals> vitals) {

  /** Of a run without calendars elsewhere, in which nobody looked at logs or memory. */
  public static Evidence of(Book book, List<Received> posts, List<Asked> asked, boolean killed) {
    return new Evidence(
        book, posts, asked, Set.of(), List.of(), List.of(), Set.of(), killed, List.of());
  }

  public Evidence withEntries(Set<String> hosts, List<String> appointments) {
    return new Evidence(book, posts, asked, hosts, appointments, texts, canaries, killed, vitals);
  }

  public Evidence withTexts(List<String> said, Set<String> secrets) {
    return new Evidence(book, posts, asked, calendarHosts, entries, said, secrets, killed, vitals);
  }

  public Evidence withVitals(List<Vitals> measured) {
    return new Evidence(
        book, posts, asked, calendarHosts, entries, texts, canaries, killed, measured);
  }
}
