package frontdesk.adapters.graph;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import frontdesk.Deadline;
import frontdesk.http.JdkHttpTransport;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * msal4j's way out, for one operation. msal4j takes only an authority of https, so it is given
 * Microsoft's own, and the configured address is put in its place here. Nothing is logged.
 */
final class SignInHttp implements IHttpClient {
  private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

  private static final String REFUSED = "{\"error\":\"refused\"}";

  private final JdkHttpTransport transport;
  private final URI login;
  private final Deadline deadline;
  private boolean asked;
  private @Nullable SignInReply reply;

  SignInHttp(JdkHttpTransport transport, URI login, Deadline deadline) {
    this.transport = transport;
    this.login = login;
    this.deadline = deadline;
  }

  /** True once msal4j found something to ask. */
  boolean asked() {
    return asked;
  }

  /** The last whole answer. */
  Optional<SignInReply> reply() {
    return Optional.ofNullable(reply);
  }

  @Override
  public IHttpResponse send(com.microsoft.aad.msal4j.HttpRequest wanted) throws IOException {
    asked = true;
    if (deadline.remaining().toMillis() < 1) {
      throw new HttpTimeoutException("no time left to ask the sign-in service");
    }
    HttpResponse response = request(wanted).execute();
    try {
      reply = SignInReply.of(response.getStatusCode(), response.parseAsString());
      return answer(reply);
    } finally {
      response.disconnect();
    }
  }

  private HttpRequest request(com.microsoft.aad.msal4j.HttpRequest wanted) throws IOException {
    HttpRequest request =
        transport
            .requests(deadline.remaining())
            .buildRequest(wanted.httpMethod().name(), address(wanted.url()), content(wanted));
    HttpHeaders headers = request.getHeaders();
    wanted.headers().forEach((name, value) -> set(headers, name, value));
    return request;
  }

  // The content has its own type; a second one would be a second header.
  private static void set(HttpHeaders headers, String name, String value) {
    if (!name.equalsIgnoreCase("content-type")) {
      headers.set(name, List.of(value));
    }
  }

  private GenericUrl address(URL wanted) {
    return new GenericUrl(login + wanted.getFile(), true);
  }

  private static @Nullable HttpContent content(com.microsoft.aad.msal4j.HttpRequest wanted) {
    return wanted.body() == null
        ? null
        : new ByteArrayContent(FORM, wanted.body().getBytes(StandardCharsets.UTF_8));
  }

  // msal4j logs what it cannot use, with the service's own words; so it is shown only tokens. We
  // decide by the reply itself. Nor is it shown a Retry-After, which it would keep in mind for all.
  private static IHttpResponse answer(SignInReply reply) {
    com.microsoft.aad.msal4j.HttpResponse answer = new com.microsoft.aad.msal4j.HttpResponse();
    answer.addHeaders(Map.of("Content-Type", List.of("application/json")));
    boolean tokens = reply.hasTokens();
    return answer.statusCode(tokens ? 200 : 400).body(tokens ? reply.body().toString() : REFUSED);
  }
}
