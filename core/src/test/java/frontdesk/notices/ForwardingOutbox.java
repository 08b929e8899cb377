package frontdesk.notices;

import frontdesk.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An outbox as it is; a test overrides the one method that is to behave otherwise. */
public class ForwardingOutbox implements Outbox {
  private final Outbox outbox;

  public ForwardingOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Optional<Attempt> claim(OrgId org, String noticeId, Duration patience) {
    return outbox.claim(org, noticeId, patience);
  }

  @Override
  public void record(Attempt attempt, Receipt receipt) {
    outbox.record(attempt, receipt);
  }

  @Override
  public Optional<Standing> standing(OrgId org, String noticeId) {
    return outbox.standing(org, noticeId);
  }

  @Override
  public List<Due> due(int most) {
    return outbox.due(most);
  }
}
