package frontdesk.adapters.zapier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.OrgId;
import frontdesk.http.Requests;
import frontdesk.http.WebhookSecret;
import frontdesk.notices.Attempt;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.PersonNeeded;
import frontdesk.notices.Receipt;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A webhook of the organisation's own that hears what waits for a person, signed as Standard
 * Webhooks 1.0, whose {@code webhook-id} lets it know repeats.
 */
public final class AlertHook implements NoticeChannel {
  /** As a Zapier hook's: others allow as long. */
  public static final Duration DEADLINE = ZapierHook.DEADLINE;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Hook hook;
  private final URI address;
  private final WebhookSecret secret;
  private final Clock clock;

  /**
   * @param address is never logged or repeated
   */
  public AlertHook(
      Requests transport, URI address, WebhookSecret secret, Duration deadline, Clock clock) {
    this.hook = new Hook("The webhook for alerts", transport, deadline, clock);
    this.address = address;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public boolean connected(OrgId org) {
    return true;
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    PersonNeeded needed = (PersonNeeded) attempt.notice();
    byte[] body = body(needed);
    Instant now = clock.instant();
    String id = needed.org().value() + "." + needed.id();
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", String.valueOf(now.getEpochSecond()),
            "webhook-signature", secret.sign(id, now, body));
    return hook.post(address, headers, () -> body);
  }

  private static byte[] body(PersonNeeded needed) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("org_id", needed.org().value());
    data.put("way", small(needed.of()));
    data.put("stage", small(needed.stage()));
    data.put("reason", needed.reason());
    data.put("notice_id", needed.notice());
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", "notice.waits_for_a_person");
    message.put("timestamp", needed.hour() + ":00:00Z");
    message.put("data", data);
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts always become JSON", impossible);
    }
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
