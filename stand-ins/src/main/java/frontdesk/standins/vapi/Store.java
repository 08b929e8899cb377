package frontdesk.standins.vapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything of one kind, by id. What goes in and out is a copy. */
final class Store {
  /** The organisation that everything belongs to. */
  static final String ORGANISATION = "00000000-0000-4000-8000-00000000f0d0";

  private final Clock clock;
  private volatile boolean keepsNulls;
  private final Map<String, ObjectNode> kept = new LinkedHashMap<>();

  Store(Clock clock) {
    this.clock = clock;
  }

  /** Keeps it under the id it has, as if it had been there before. */
  synchronized void put(ObjectNode whole) {
    kept.put(whole.path("id").asText(), whole.deepCopy());
  }

  synchronized ObjectNode create(ObjectNode body) {
    String now = time(clock.instant());
    ObjectNode made = body.objectNode();
    made.put("id", UUID.randomUUID().toString())
        .put("orgId", ORGANISATION)
        .put("createdAt", now)
        .put("updatedAt", now);
    made.setAll(body.deepCopy());
    put(made);
    return made;
  }

  void keepNulls() {
    keepsNulls = true;
  }

  /** Members that are named are replaced whole, null takes one away, all others stay. */
  synchronized Optional<ObjectNode> update(String id, ObjectNode changes) {
    ObjectNode own = kept.get(id);
    if (own == null) {
      return Optional.empty();
    }
    changes
        .deepCopy()
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull() && !keepsNulls) {
                own.remove(member.getKey());
              } else {
                own.set(member.getKey(), member.getValue());
              }
            });
    own.put("updatedAt", time(clock.instant()));
    return Optional.of(own.deepCopy());
  }

  synchronized Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(kept.get(id)).map(ObjectNode::deepCopy);
  }

  synchronized void delete(String id) {
    kept.remove(id);
  }

  /** Newest first. */
  synchronized List<ObjectNode> all() {
    return kept.values().stream()
        .sorted(Comparator.comparing((ObjectNode one) -> one.path("createdAt").asText()).reversed())
        .map(ObjectNode::deepCopy)
        .toList();
  }

  /** With milliseconds always, so that times sort as texts. */
  static String time(Instant at) {
    return new DateTimeFormatterBuilder().appendInstant(3).toFormatter().format(at);
  }
}
