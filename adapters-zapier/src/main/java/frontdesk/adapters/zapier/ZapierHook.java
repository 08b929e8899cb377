package frontdesk.adapters.zapier;

import frontdesk.OrgId;
import frontdesk.http.Requests;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.Receipt;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A catch hook of Webhooks by Zapier. A 2xx means "received" and nothing more; nothing is
 * de-duplicated there. Source: protocols, Zapier; design, decision 5.
 */
public final class ZapierHook implements NoticeChannel {
  /** The hook answers in a quarter of a second, before its Zap runs; 10 s is what others allow. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Hook zapier;
  private final Optional<URI> address;

  /**
   * @param address the whole address; it is a credential and is never logged or repeated
   */
  public ZapierHook(Requests transport, Optional<URI> address, Duration deadline, Clock clock) {
    this.zapier = new Hook("Zapier", transport, deadline, clock);
    this.address = address;
  }

  @Override
  public boolean connected(OrgId org) {
    return address.isPresent();
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    return address
        .map(hook -> deliver(attempt, hook))
        .orElseGet(() -> new Receipt.NoChannel("ZAPIER_WEBHOOK_URL not configured"));
  }

  private Receipt deliver(Attempt attempt, URI hook) {
    Notice notice = attempt.notice();
    Map<String, String> headers =
        Map.of(
            "Idempotency-Key", key(notice),
            "Frontdesk-Attempt", String.valueOf(attempt.number()));
    return zapier.post(hook, headers, () -> ZapierPayload.of(notice));
  }

  // An appointment is booked once under its id, and may be changed many times.
  private static String key(Notice notice) {
    return notice instanceof Notice.AppointmentBooked booked ? booked.appointmentId() : notice.id();
  }
}
