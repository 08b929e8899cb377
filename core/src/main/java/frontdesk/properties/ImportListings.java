package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Hosts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes over listings, good ones even where others are bad. Safe to repeat and to break off: what
 * is there already stays as it is.
 */
public final class ImportListings {
  /**
   * The most that one organisation has. A caller waits while all of them are compared: this many
   * take some tenths of a second (ADR 15).
   */
  public static final int MOST = 5_000;

  /** Kept by one statement, which takes far less than the second that a statement may take. */
  private static final int AT_ONCE = 200;

  private final Properties properties;
  private final Hosts hosts;
  private final Clock clock;

  public ImportListings(Properties properties, Hosts hosts, Clock clock) {
    this.properties = properties;
    this.hosts = hosts;
    this.clock = clock;
  }

  /** What came of a row. */
  public sealed interface Outcome {
    int line();

    /**
     * It is listed.
     *
     * @param steering words of it that must not be spoken, and that a person should take out
     */
    record Taken(
        int line, Property property, Properties.Kept kept, List<SteeringWords.Found> steering)
        implements Outcome {}

    /** Nothing was taken over of it. */
    record Refused(ListingRow row, List<Wrong> wrong) implements Outcome {
      public Refused {
        wrong = List.copyOf(wrong);
      }

      @Override
      public int line() {
        return row.line();
      }

      public List<String> reasons() {
        return wrong.stream().map(Wrong::reason).toList();
      }
    }
  }

  /**
   * What keeps a row from being listed.
   *
   * @param field which of its fields that is about
   */
  public record Wrong(ListingField field, String reason) {}

  private record Read(int line, Property property) {}

  /**
   * Reads all rows, then keeps the good ones, some hundred at a time.
   *
   * @param source where the rows come from, for those that do not tell; at most 80 characters
   * @return what came of each, in the order of their lines
   * @throws frontdesk.Unavailable if the store does not answer; some may have been kept by then
   */
  public List<Outcome> importAll(OrgId org, List<ListingRow> rows, String source) {
    return importAll(org, rows, source, Optional.empty());
  }

  /**
   * The same for somebody who looks after one host: what is nobody's in particular, or another's,
   * is refused, and stays as it is.
   *
   * @param only whose listings may be touched; empty: everybody's
   */
  public List<Outcome> importAll(
      OrgId org, List<ListingRow> rows, String source, Optional<UserId> only) {
    Instant now = clock.instant();
    List<Outcome> outcomes = new ArrayList<>();
    Gate gate = new Gate(org, only);
    List<Read> good = new ArrayList<>();
    for (ListingRow row : rows) {
      ReadListing.Reading reading = new ReadListing(row, source, now).read();
      List<Wrong> wrong = new ArrayList<>(reading.problems());
      reading.property().flatMap(one -> gate.refuses(one, row.line())).ifPresent(wrong::add);
      if (wrong.isEmpty()) {
        good.add(new Read(row.line(), reading.property().orElseThrow()));
      } else {
        outcomes.add(new Outcome.Refused(row, wrong));
      }
    }
    for (int from = 0; from < good.size(); from += AT_ONCE) {
      outcomes.addAll(keep(org, good.subList(from, Math.min(from + AT_ONCE, good.size()))));
    }
    return outcomes.stream().sorted(Comparator.comparingInt(Outcome::line)).toList();
  }

  private List<Outcome> keep(OrgId org, List<Read> some) {
    List<Properties.Kept> kept = properties.keep(org, some.stream().map(Read::property).toList());
    List<Outcome> outcomes = new ArrayList<>();
    for (int at = 0; at < some.size(); at++) {
      Property property = some.get(at).property();
      outcomes.add(
          new Outcome.Taken(
              some.get(at).line(), property, kept.get(at), SteeringWords.in(property)));
    }
    return outcomes;
  }

  /** What a row alone does not tell: other rows, the hosts, and how many there may be. */
  private final class Gate {
    private final OrgId org;
    private final Optional<UserId> only;
    private final Map<PropertyId, Optional<UserId>> listed = new HashMap<>();
    private final Map<PropertyId, Integer> lines = new HashMap<>();
    private final Map<UserId, Boolean> known = new HashMap<>();

    Gate(OrgId org, Optional<UserId> only) {
      this.org = org;
      this.only = only;
      properties.all(org).forEach(one -> listed.put(one.id(), one.origin().host()));
    }

    Optional<Wrong> refuses(Property property, int line) {
      Optional<UserId> unknown = property.origin().host().filter(host -> !isKnown(host));
      if (unknown.isPresent()) {
        return refused(ListingField.HOST, "there is no host " + unknown.get());
      }
      if (only.isPresent() && !property.origin().host().equals(only)) {
        return refused(ListingField.HOST, "it is not " + only.get() + "'s");
      }
      return refusesPlace(property, line);
    }

    private Optional<Wrong> refusesPlace(Property property, int line) {
      Integer before = lines.putIfAbsent(property.id(), line);
      if (before != null) {
        return refused(ListingField.ADDRESS, "line " + before + " has the same address");
      }
      Optional<UserId> whose = listed.get(property.id());
      if (whose == null && listed.size() >= MOST) {
        return refused(ListingField.ADDRESS, "an organisation has at most 5,000 listings");
      }
      if (whose != null && only.isPresent() && !whose.equals(only)) {
        return refused(
            ListingField.ADDRESS, "that address is listed, and not as " + only.get() + "'s");
      }
      listed.putIfAbsent(property.id(), property.origin().host());
      return Optional.empty();
    }

    private static Optional<Wrong> refused(ListingField field, String reason) {
      return Optional.of(new Wrong(field, reason));
    }

    private boolean isKnown(UserId host) {
      return known.computeIfAbsent(host, id -> hosts.find(org, id).isPresent());
    }
  }
}
