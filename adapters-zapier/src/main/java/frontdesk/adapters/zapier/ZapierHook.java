package frontdesk.adapters.zapier;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.OrgId;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.RequestNeverLeft;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.NoticeChannel;
import frontdesk.notices.Receipt;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A catch hook of Webhooks by Zapier. A 2xx means "received" and nothing more; nothing is
 * de-duplicated there, so what is not known for certain is never sent again from here. Source:
 * protocols, Zapier; design, decision 5.
 */
public final class ZapierHook implements NoticeChannel {
  /** The hook answers in a quarter of a second, before its Zap runs; 10 s is what others allow. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  /** The request was not taken up; Zapier asks senders to repeat it later. */
  private static final Set<Integer> NOT_TAKEN_UP = Set.of(408, 425, 429);

  /** The Zap is off or deleted ("please unsubscribe me!"), or the address is mistyped. */
  private static final Set<Integer> NOBODY_THERE = Set.of(404, 410);

  private final JdkHttpTransport transport;
  private final Optional<URI> hook;
  private final Duration deadline;

  /**
   * @param hook the whole address; it is a credential and is never logged or repeated
   */
  public ZapierHook(JdkHttpTransport transport, Optional<URI> hook, Duration deadline) {
    this.transport = transport;
    this.hook = hook;
    this.deadline = deadline;
  }

  @Override
  public boolean connected(OrgId org) {
    return hook.isPresent();
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    if (hook.isEmpty()) {
      return new Receipt.NothingHappened("ZAPIER_WEBHOOK_URL not configured");
    }
    HttpRequest request;
    try {
      request = request(attempt, hook.get());
    } catch (IOException | RuntimeException faulty) {
      return new Receipt.NothingHappened("The request to Zapier could not be made");
    }
    try {
      return receipt(post(request));
    } catch (IOException | RuntimeException failed) {
      // Runtime exceptions too: google's client throws them over odd headers of an answer.
      return RequestNeverLeft.explains(failed)
          ? new Receipt.NothingHappened("Zapier could not be reached")
          : new Receipt.Unknown("Zapier did not answer");
    }
  }

  private HttpRequest request(Attempt attempt, URI address) throws IOException {
    Notice notice = attempt.notice();
    HttpRequest request =
        transport
            .requests(deadline)
            .buildPostRequest(
                new GenericUrl(address),
                new ByteArrayContent("application/json", ZapierPayload.of(notice)));
    request.getHeaders().set("Idempotency-Key", key(notice));
    request.getHeaders().set("Frontdesk-Attempt", String.valueOf(attempt.number()));
    return request;
  }

  // An appointment is booked once under its id, and may be changed many times.
  private static String key(Notice notice) {
    return notice instanceof Notice.AppointmentBooked booked ? booked.appointmentId() : notice.id();
  }

  private static int post(HttpRequest request) throws IOException {
    HttpResponse response = request.execute();
    try {
      return response.getStatusCode();
    } finally {
      response.disconnect();
    }
  }

  private static Receipt receipt(int status) {
    String reason = "Zapier returned " + status;
    if (status / 100 == 2) {
      return new Receipt.Delivered();
    }
    if (NOT_TAKEN_UP.contains(status)) {
      return new Receipt.NothingHappened(reason);
    }
    if (NOBODY_THERE.contains(status)) {
      return new Receipt.Gone(reason);
    }
    return status >= 500 ? new Receipt.Unknown(reason) : new Receipt.Refused(reason);
  }
}
