package frontdesk.adapters.console.live;

import frontdesk.adapters.console.page.Html;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a live page shows at one moment. Pages are told states and not changes, so none is ever
 * missed: whatever a page has, it is told what it lacks of the newest.
 */
public final class Picture {
  /** Longer than of a page full of calls; what is longer is none of ours. */
  private static final int LONGEST_POSITION = 4_000;

  private final Map<String, Part> parts;
  private final String position;

  /** Most pages have the same: what these lack is made once. */
  private @Nullable Told lastTold;

  private record Told(String position, Optional<byte[]> event) {}

  public Picture(List<? extends Part> parts) {
    this.parts = new LinkedHashMap<>();
    parts.forEach(part -> this.parts.put(part.id(), part));
    this.position =
        parts.stream()
            .map(part -> part.id() + "." + part.position())
            .collect(Collectors.joining("~"));
  }

  /** The order of a list that it has. */
  public List<String> keys(String id) {
    return part(id) instanceof Part.Keys list ? list.keys() : List.of();
  }

  /** An element, or all rows of a list, that it has. */
  public Html html(String id) {
    Part part = part(id);
    if (part instanceof Part.Block block) {
      return new Html(block.html());
    }
    return new Html(part instanceof Part.Rows list ? String.join("", list.rows()) : "");
  }

  /** A part that it has. */
  Part part(String id) {
    Part part = parts.get(id);
    if (part == null) {
      throw new IllegalArgumentException("there is no part " + id);
    }
    return part;
  }

  /** What a page has that has all of this; fit for a header and an address. */
  public String position() {
    return position;
  }

  /**
   * The event that brings a page to this; empty if it is there.
   *
   * @param had the position of any earlier one; whatever else it is, the page is told everything
   */
  synchronized Optional<byte[]> since(String had) {
    if (lastTold == null || !lastTold.position().equals(had)) {
      lastTold = new Told(had, had.equals(position) ? Optional.empty() : Optional.of(event(had)));
    }
    return lastTold.event();
  }

  private byte[] event(String had) {
    Map<String, String> positions = parsed(had);
    String html =
        parts.values().stream()
            .flatMap(part -> part.since(Optional.ofNullable(positions.get(part.id()))).stream())
            .collect(Collectors.joining());
    return ("id: "
            + position
            + "\nevent: picture\n"
            + html.lines().map(Picture::data).collect(Collectors.joining())
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String data(String line) {
    return "data: " + line + "\n";
  }

  private static Map<String, String> parsed(String position) {
    return position.length() > LONGEST_POSITION
        ? Map.of()
        : Arrays.stream(position.split("~", -1))
            .map(pair -> pair.split("\\.", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
  }
}
