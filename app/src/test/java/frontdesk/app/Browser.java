package frontdesk.app;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person's browser: it keeps cookies, and goes where it is sent. */
final class Browser {
  // By hand: the JDK's own sends them in a form of 2000 that no browser speaks.
  private final Map<String, HttpCookie> cookies = new HashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<URI> visited = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();

  /** Opens one address and stays there. */
  HttpResponse<String> open(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    cookies.values().stream()
        .filter(cookie -> cookie.getDomain().equals(address.getAuthority()))
        .filter(cookie -> address.getPath().startsWith(cookie.getPath()))
        .forEach(cookie -> request.header("Cookie", cookie.getName() + "=" + cookie.getValue()));
    return send(request);
  }

  /** Sends what another site's page may send: no cookie of ours comes with it. */
  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> page =
          client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
      visited.add(page.uri());
      pages.add(page.body());
      page.headers().allValues("Set-Cookie").forEach(line -> keep(line, page.uri()));
      return page;
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private void keep(String line, URI from) {
    for (HttpCookie cookie : HttpCookie.parse(line)) {
      cookie.setDomain(from.getAuthority());
      cookies.put(cookie.getName(), cookie);
      cookies.values().removeIf(kept -> kept.getMaxAge() == 0);
    }
  }

  /** Opens an address and goes on for as long as it is sent on to somewhere on this machine. */
  HttpResponse<String> goTo(URI address) {
    HttpResponse<String> page = open(address);
    while (isSentOn(page) && location(page).getHost().equals(address.getHost())) {
      page = open(location(page));
    }
    return page;
  }

  /** As above, but stops where the sign-in service sends it back to us: the answer, not brought. */
  URI answerTo(URI address) {
    URI next = address;
    while (!next.getPath().equals("/calendar/auth/callback")) {
      next = location(open(next));
    }
    return next;
  }

  static boolean isSentOn(HttpResponse<String> page) {
    return page.headers().firstValue("Location").isPresent();
  }

  static URI location(HttpResponse<String> page) {
    return page.headers()
        .firstValue("Location")
        .map(URI::create)
        .orElseThrow(() -> new AssertionError(page.statusCode() + " " + page.body()));
  }

  List<URI> visited() {
    return List.copyOf(visited);
  }

  List<String> pages() {
    return List.copyOf(pages);
  }
}
