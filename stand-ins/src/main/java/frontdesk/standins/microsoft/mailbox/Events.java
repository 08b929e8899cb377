package frontdesk.standins.microsoft.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.faults.Variants;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A mailbox's events. Each method is one commit. */
public final class Events {
  private final Clock clock;
  private final Variants variants;
  private final EventIds ids;
  private final Outgoing outgoing;
  private final Map<Long, StoredEvent> live = new LinkedHashMap<>();
  private final Map<String, Posted> transactions = new LinkedHashMap<>();
  private long last;

  /** What was posted with a transaction id. */
  private record Posted(JsonNode body, StoredEvent event) {}

  /** What came of a creation. */
  public sealed interface Creation {
    /** Made now, or by an equal request before: then {@code event} is as it was at first. */
    record Created(StoredEvent event) implements Creation {}

    /** The transaction id was used with other content. */
    record Duplicate(StoredEvent existing) implements Creation {}
  }

  Events(Clock clock, Variants variants, EventIds ids, Outgoing outgoing) {
    this.clock = clock;
    this.variants = variants;
    this.ids = ids;
    this.outgoing = outgoing;
  }

  /** Makes an event from a request, once for each transaction id, and invites its attendees. */
  public synchronized Creation create(
      JsonNode posted,
      ObjectNode members,
      EventTime start,
      EventTime end,
      Map<String, String> properties) {
    String transaction = members.path("transactionId").asText();
    Posted before = transactions.get(transaction);
    if (before != null && remembers(before.event())) {
      return before.body().equals(posted)
          ? new Creation.Created(live.getOrDefault(before.event().number(), before.event()))
          : new Creation.Duplicate(before.event());
    }
    StoredEvent event = add(members, start, end, properties, OptionalLong.empty());
    if (!transaction.isEmpty()) {
      transactions.put(transaction, new Posted(posted, event));
    }
    invite(Invitation.Kind.INVITED, event, event.attendees());
    return new Creation.Created(event);
  }

  synchronized StoredEvent add(
      ObjectNode members,
      EventTime start,
      EventTime end,
      Map<String, String> properties,
      OptionalLong master) {
    last++;
    StoredEvent event =
        new StoredEvent(
            last, 0, members, start, end, Map.copyOf(properties), master, clock.instant());
    live.put(last, event);
    return event;
  }

  public synchronized Optional<StoredEvent> find(String id) {
    OptionalLong number = ids.number(id);
    return number.isEmpty() ? Optional.empty() : Optional.ofNullable(live.get(number.getAsLong()));
  }

  /** Whether Graph would take the text for an id at all. */
  public static boolean wellFormed(String id) {
    return EventIds.wellFormed(id);
  }

  /**
   * Changes an event and tells its attendees.
   *
   * @param change given the event as it is, returns it with a higher version
   * @return nothing if it is gone
   */
  synchronized Optional<StoredEvent> change(
      String id, boolean tell, UnaryOperator<StoredEvent> change) {
    Optional<StoredEvent> before = find(id);
    return before.map(
        old -> {
          StoredEvent now = change.apply(old);
          live.put(now.number(), now);
          if (tell && old.ofOrganizer()) {
            tell(old, now);
          }
          return now;
        });
  }

  /** Changes members, times and properties as a request says. */
  public Optional<StoredEvent> update(
      String id,
      ObjectNode members,
      Optional<EventTime> start,
      Optional<EventTime> end,
      Map<String, String> properties) {
    return change(
        id,
        true,
        old -> {
          ObjectNode merged = old.members().deepCopy();
          merged.setAll(members);
          merged.put("lastModifiedDateTime", clock.instant().toString());
          if (old.type().equals("occurrence")) {
            merged.put("type", "exception");
          }
          Map<String, String> all = new LinkedHashMap<>(old.properties());
          all.putAll(properties);
          return old.changed(merged, start.orElse(old.start()), end.orElse(old.end()), all);
        });
  }

  /** Removes an event, or a whole series by its master, and tells the attendees. False if gone. */
  public synchronized boolean remove(String id) {
    Optional<StoredEvent> found = find(id);
    found.ifPresent(
        event -> {
          live.remove(event.number());
          live.values()
              .removeIf(
                  other ->
                      other.master().isPresent() && other.master().getAsLong() == event.number());
          if (event.ofOrganizer()) {
            invite(Invitation.Kind.CANCELLED, event, event.attendees());
          }
        });
    return found.isPresent();
  }

  public synchronized List<StoredEvent> all() {
    return List.copyOf(live.values());
  }

  /** Those that a search by this property finds by now. The value's case does not matter. */
  public List<StoredEvent> with(String property, String value) {
    Instant indexed = clock.instant().minus(variants.searchLag());
    return all().stream()
        .filter(event -> !event.madeAt().isAfter(indexed))
        .filter(event -> value.equalsIgnoreCase(event.properties().get(property)))
        .toList();
  }

  /** The event's immutable id if it is to be lasting, else the usual one. */
  public String id(StoredEvent event, boolean lasting) {
    return id(event.number(), lasting);
  }

  public String id(long number, boolean lasting) {
    return ids.of(number, lasting);
  }

  /** Changes with every change, and, if Microsoft is to do so, once by itself. */
  public String changeKey(StoredEvent event) {
    boolean drifted = !clock.instant().isBefore(event.madeAt().plus(variants.drift()));
    return EventIds.base64(event.number() + "v" + event.version() + (drifted ? "d" : "n"));
  }

  private boolean remembers(StoredEvent event) {
    return clock.instant().isBefore(event.madeAt().plus(variants.memory()));
  }

  private void tell(StoredEvent old, StoredEvent now) {
    List<String> stay = now.attendees().stream().filter(old.attendees()::contains).toList();
    invite(Invitation.Kind.CANCELLED, old, without(old.attendees(), stay));
    invite(Invitation.Kind.INVITED, now, without(now.attendees(), stay));
    if (differs(old, now)) {
      invite(Invitation.Kind.UPDATED, now, stay);
    }
  }

  private static boolean differs(StoredEvent old, StoredEvent now) {
    return !old.start().equals(now.start())
        || !old.end().equals(now.end())
        || List.of("subject", "location", "body").stream()
            .anyMatch(name -> !old.members().path(name).equals(now.members().path(name)));
  }

  private static List<String> without(Collection<String> all, List<String> those) {
    return all.stream().filter(one -> !those.contains(one)).toList();
  }

  private void invite(Invitation.Kind kind, StoredEvent event, List<String> attendees) {
    outgoing.invite(kind, id(event, true), attendees, event.subject());
  }
}
