package frontdesk.privacy;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.scheduling.OwnAppointment;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is kept of people, wherever it is kept. A person is found by their e-mail address
 * and telephone number, in text also where the number is written with blanks, dashes, brackets or
 * without its country code; {@code joann@example.com} is not found for {@code ann@example.com}.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface PersonalData {
  /** The person's live appointments that are not over, with every host. */
  List<OwnAppointment> toCome(OrgId org, Person person, Instant now);

  /**
   * Erases the person in one commit: all or nothing. Live appointments that are not over stay as
   * they are, so that no host's time is taken by nobody; cancel them first. What arrives at the
   * same time, such as the person's next booking, is erased or not; {@link #left} tells. Of a call
   * that was the person's no words are kept from then on.
   *
   * @return what was removed or blanked, by place; only places where there was something
   */
  List<Trace> erase(OrgId org, Person person, Instant now);

  /** Where the person still is: a search over every column that holds text, known to us or not. */
  List<Trace> left(OrgId org, Person person);

  /**
   * @param place as the store calls it
   * @param rows at least 1
   */
  record Trace(String place, int rows) {}
}
