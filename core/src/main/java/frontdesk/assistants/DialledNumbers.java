package frontdesk.assistants;

import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.util.List;
import java.util.Optional;

/**
 * Which of the platform's assistants answers an organisation's numbers. Of two that register one
 * number the later stays.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface DialledNumbers {
  /** A number, and the platform's id of the assistant that answers it. */
  record Answered(DialledNumber number, String assistant) {}

  /** The assistant of the first of these that is registered. */
  Optional<String> assistant(OrgId org, List<DialledNumber> dialled);

  void register(OrgId org, Answered answered);

  /** False if it was not registered. */
  boolean forget(OrgId org, DialledNumber number);

  /** All, by number. */
  List<Answered> all(OrgId org);
}
