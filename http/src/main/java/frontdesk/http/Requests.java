package frontdesk.http;

import com.google.api.client.http.HttpRequestFactory;
import java.time.Duration;

/** A way to other servers. Each request is sent once: no retry, no redirect. */
@FunctionalInterface
public interface Requests {
  /**
   * Makes requests that end by the deadline and give back every status as it is, without an
   * exception for 4xx and 5xx. Nothing of them is logged.
   */
  HttpRequestFactory requests(Duration deadline);
}
