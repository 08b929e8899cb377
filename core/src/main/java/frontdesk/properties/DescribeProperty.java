package frontdesk.properties;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import java.util.List;
import java.util.Optional;

/** Finds the one property that is spoken of, by its id or by what a caller says of its address. */
public final class DescribeProperty {
  /** What a listener can tell apart. */
  private static final int MOST_OPTIONS = 3;

  private final Properties properties;

  public DescribeProperty(Properties properties) {
    this.properties = properties;
  }

  /** What is known of it. */
  public sealed interface Outcome {
    record Found(Property property) implements Outcome {}

    /**
     * It may be one of these; with a single one, it is to be confirmed.
     *
     * @param options one to three, the likeliest first
     * @param count of all that it may be
     */
    record WhichOne(List<Property> options, int count) implements Outcome {}

    /** No row is like it. That says nothing about whether it can be had. */
    record Unknown() implements Outcome {}
  }

  /** By id; something that is no id is nobody's. */
  public Outcome byId(OrgId org, UserId host, String id) {
    return PropertyId.parse(id)
        .flatMap(known -> properties.find(org, host, known))
        .<Outcome>map(Outcome.Found::new)
        .orElseGet(Outcome.Unknown::new);
  }

  /** By an address as it is said, whole or in part, spelled as it was heard. */
  public Outcome byAddress(OrgId org, UserId host, String said) {
    AddressMatch.Found found = new AddressMatch(said).among(properties.seenBy(org, host));
    List<Property> certain = found.certain();
    if (certain.size() == 1) {
      return new Outcome.Found(certain.get(0));
    }
    List<Property> options = certain.isEmpty() ? found.doubtful() : certain;
    return options.isEmpty()
        ? new Outcome.Unknown()
        : new Outcome.WhichOne(options.stream().limit(MOST_OPTIONS).toList(), options.size());
  }

  /** By whichever is known: a model may pass on both, or one in the place of the other. */
  public Outcome describe(OrgId org, UserId host, Optional<String> id, Optional<String> said) {
    Outcome byId = id.map(text -> byId(org, host, text)).orElseGet(Outcome.Unknown::new);
    return byId instanceof Outcome.Found
        ? byId
        : said.or(() -> id).map(text -> byAddress(org, host, text)).orElseGet(Outcome.Unknown::new);
  }
}
