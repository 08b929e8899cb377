package frontdesk.adapters.zapier;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import frontdesk.http.RequestNeverLeft;
import frontdesk.http.Requests;
import frontdesk.http.RetryAfter;
import frontdesk.notices.Receipt;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One address that takes a POST and answers by its status. Source: design, decision 5.
 *
 * @param name who answers there, as reasons call it
 */
record Hook(String name, Requests transport, Duration deadline, Clock clock) {
  /** The request was not taken up; Zapier asks senders to repeat it later. */
  private static final Set<Integer> NOT_TAKEN_UP = Set.of(408, 425, 429);

  /** The Zap is off or deleted ("please unsubscribe me!"), or the address is mistyped. */
  private static final Set<Integer> NOBODY_THERE = Set.of(404, 410);

  /** What an answer said of itself before its body. */
  private record Answer(int status, Optional<Duration> after) {}

  /**
   * @param json makes what is sent; where that fails nothing happened
   */
  Receipt post(URI address, Map<String, String> headers, Supplier<byte[]> json) {
    HttpRequest request;
    try {
      request = request(address, headers, json.get());
    } catch (IOException | RuntimeException faulty) {
      return new Receipt.NothingHappened("The request to " + name + " could not be made");
    }
    try {
      return receipt(sent(request));
    } catch (IOException | RuntimeException failed) {
      // Runtime exceptions too: google's client throws them over odd headers of an answer.
      return RequestNeverLeft.explains(failed)
          ? new Receipt.NothingHappened(name + " could not be reached")
          : new Receipt.Unknown(name + " did not answer");
    }
  }

  private HttpRequest request(URI address, Map<String, String> headers, byte[] json)
      throws IOException {
    HttpRequest request =
        transport
            .requests(deadline)
            .buildPostRequest(
                new GenericUrl(address), new ByteArrayContent("application/json", json));
    headers.forEach(request.getHeaders()::set);
    return request;
  }

  private Answer sent(HttpRequest request) throws IOException {
    HttpResponse response = request.execute();
    try {
      return new Answer(response.getStatusCode(), RetryAfter.of(response.getHeaders(), clock));
    } finally {
      response.disconnect();
    }
  }

  private Receipt receipt(Answer answer) {
    int status = answer.status();
    String reason = name + " returned " + status;
    if (status / 100 == 2) {
      return new Receipt.Delivered();
    }
    if (NOT_TAKEN_UP.contains(status)) {
      return new Receipt.NothingHappened(reason, answer.after());
    }
    if (NOBODY_THERE.contains(status)) {
      return new Receipt.Gone(reason);
    }
    return status >= 500
        ? new Receipt.Unknown(reason, answer.after())
        : new Receipt.Refused(reason);
  }
}
