package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of Vapi's to its end. Lists are bare arrays, newest first, without a cursor: the next page
 * is what was made before the oldest seen.
 */
public final class VapiList {
  /**
   * At some 40 kB for each assistant a page is a quarter of what is kept of an answer; the thousand
   * that Vapi would give are more than that.
   */
  static final int PAGE = 100;

  /** Five thousand of a kind: beyond that something other than people makes them. */
  static final int MOST_PAGES = 50;

  /** How a page is asked for: once, or with whatever patience the asker has. */
  @FunctionalInterface
  public interface Get {
    VapiReply page(String path) throws IOException;
  }

  private final String path;
  private final Get get;
  private final Map<String, ObjectNode> seen = new LinkedHashMap<>();

  private VapiList(String path, Get get) {
    this.path = path;
    this.get = get;
  }

  /**
   * All of one kind, newest first, each once.
   *
   * @param path such as {@code /assistant}, without a query
   * @throws VapiRefused if a page is answered with any other status than success
   * @throws IOException if the list was not read to its end: a part of it says nothing
   */
  public static List<ObjectNode> all(String path, Get get) throws IOException {
    VapiList list = new VapiList(path, get);
    list.readToTheEnd();
    return new ArrayList<>(list.seen.values());
  }

  private void readToTheEnd() throws IOException {
    JsonNode page = page("");
    for (int pages = 1; isFull(page); pages++) {
      if (pages == MOST_PAGES) {
        throw new IOException("Vapi's list " + path + " does not come to an end");
      }
      int before = seen.size();
      page = page("&createdAtLt=" + justAfter(page.get(page.size() - 1)));
      if (isFull(page) && seen.size() == before) {
        throw new IOException("too many in Vapi's list " + path + " were made at one time");
      }
    }
  }

  private static boolean isFull(JsonNode page) {
    return page.size() >= PAGE;
  }

  private JsonNode page(String older) throws IOException {
    VapiReply reply = get.page(path + "?limit=" + PAGE + older);
    if (!reply.isDone()) {
      throw new VapiRefused(reply);
    }
    if (!reply.body().isArray()) {
      throw unreadable();
    }
    for (JsonNode one : reply.body()) {
      if (!(one instanceof ObjectNode whole) || !one.path("id").isTextual()) {
        throw unreadable();
      }
      seen.putIfAbsent(one.path("id").textValue(), whole);
    }
    return reply.body();
  }

  // What was made in the same millisecond as the oldest seen may stand on the next page, and the
  // store behind may count finer than it tells. What comes twice is kept once.
  private Instant justAfter(JsonNode oldest) throws IOException {
    try {
      return OffsetDateTime.parse(oldest.path("createdAt").asText()).toInstant().plusMillis(1);
    } catch (DateTimeException noTime) {
      throw unreadable();
    }
  }

  private IOException unreadable() {
    return new IOException("Vapi's list " + path + " cannot be read");
  }
}
