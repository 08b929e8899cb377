package frontdesk.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What goes over the network when a browser with an empty cache opens a page. */
final class Weight {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What pages name, and what scripts import at once; not what they load when somebody begins. */
  private static final Pattern NAMED =
      Pattern.compile("(?:href|src)=\"([^\"]*assets/[^\"]+)\"|\\bfrom \"(\\./[^\"]+)\"");

  private final Function<URI, HttpRequest.Builder> requests;

  /**
   * @param requests with what tells who asks
   */
  Weight(Function<URI, HttpRequest.Builder> requests) {
    this.requests = requests;
  }

  /** Bytes. */
  record Figures(int status, long plain, long page, int files, long others) {
    long all() {
      return page + others;
    }
  }

  private record Loaded(HttpResponse<byte[]> response, String text) {
    /** Its headers too. */
    long bytes() {
      return response.body().length
          + response.headers().map().entrySet().stream().mapToLong(Loaded::length).sum();
    }

    // As HTTP/1.1 writes it: name, colon, blank, value, end of line.
    private static long length(Map.Entry<String, List<String>> header) {
      return header.getValue().stream()
          .mapToLong(value -> header.getKey().length() + value.length() + 4)
          .sum();
    }
  }

  Figures of(URI page) {
    Loaded loaded = load(page);
    Set<URI> files =
        named(page, loaded.text()).collect(Collectors.toCollection(LinkedHashSet::new));
    long others = 0;
    Set<URI> seen = new LinkedHashSet<>();
    while (!files.isEmpty()) {
      URI file = files.iterator().next();
      files.remove(file);
      if (seen.add(file)) {
        Loaded other = load(file);
        others += other.bytes();
        named(file, other.text()).forEach(files::add);
      }
    }
    return new Figures(
        loaded.response().statusCode(),
        loaded.text().getBytes(StandardCharsets.UTF_8).length,
        loaded.bytes(),
        seen.size(),
        others);
  }

  private static Stream<URI> named(URI in, String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(in::resolve);
  }

  private Loaded load(URI address) {
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(
              requests.apply(address).header("Accept-Encoding", "gzip, deflate, br").GET().build(),
              BodyHandlers.ofByteArray());
      return new Loaded(response, text(response));
    } catch (IOException failed) {
      throw new AssertionError("no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static String text(HttpResponse<byte[]> response) throws IOException {
    if (response.headers().firstValue("Content-Encoding").isEmpty()) {
      return new String(response.body(), StandardCharsets.UTF_8);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
