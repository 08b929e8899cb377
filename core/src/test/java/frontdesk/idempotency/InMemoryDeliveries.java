package frontdesk.idempotency;

import frontdesk.OrgId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tool calls did something: one memory for all fakes that change anything. */
public final class InMemoryDeliveries {
  private final Map<List<Object>, Done> deliveries = new HashMap<>();

  /** What a tool call did, and to what. */
  public record Done(String fingerprint, Optional<String> appointment, Optional<String> notice) {}

  /** Remembers it, unless it did something before. */
  public synchronized Arrival remember(
      OrgId org, Delivery delivery, Optional<String> appointment, Optional<String> notice) {
    Done done = new Done(delivery.fingerprint(), appointment, notice);
    Done before = deliveries.putIfAbsent(key(org, delivery), done);
    return before == null ? Arrival.FIRST : arrival(before, delivery);
  }

  public synchronized Optional<Done> find(OrgId org, Delivery delivery) {
    return Optional.ofNullable(deliveries.get(key(org, delivery)));
  }

  /** The notices that tool calls asked for of an appointment. */
  public synchronized Set<String> notices(OrgId org, String appointment) {
    return deliveries.entrySet().stream()
        .filter(one -> one.getKey().get(0).equals(org))
        .filter(one -> one.getValue().appointment().filter(appointment::equals).isPresent())
        .flatMap(one -> one.getValue().notice().stream())
        .collect(Collectors.toSet());
  }

  /** What it would be if it came now. */
  public Arrival arrival(OrgId org, Optional<Delivery> delivery) {
    return delivery
        .flatMap(it -> find(org, it).map(before -> arrival(before, it)))
        .orElse(Arrival.FIRST);
  }

  private static Arrival arrival(Done before, Delivery delivery) {
    return before.fingerprint().equals(delivery.fingerprint())
        ? Arrival.REPEATED
        : Arrival.OTHER_ARGUMENTS;
  }

  private static List<Object> key(OrgId org, Delivery delivery) {
    return List.of(org, delivery.call(), delivery.toolCallId());
  }
}
