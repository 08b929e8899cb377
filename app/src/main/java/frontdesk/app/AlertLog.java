package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.notices.Attempt;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.PersonNeeded;
import frontdesk.notices.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where no webhook for alerts is set, whoever reads the log hears what waits for a person. */
final class AlertLog implements NoticeChannel {
  private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);

  @Override
  public boolean connected(OrgId org) {
    return true;
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    PersonNeeded needed = (PersonNeeded) attempt.notice();
    LOG.error(
        "A person is needed: {} of {} ended as {} ({}). \"./run notices {}\" lists what waits.",
        needed.notice(),
        needed.org(),
        needed.stage(),
        needed.reason(),
        needed.org());
    return new Receipt.Delivered();
  }
}
