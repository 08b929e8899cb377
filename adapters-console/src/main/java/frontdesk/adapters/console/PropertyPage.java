package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.ImportListings.Outcome;
import frontdesk.properties.ImportListings.Wrong;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import frontdesk.properties.Properties.Kept;
import frontdesk.properties.Property;
import frontdesk.properties.SteeringWords;
import frontdesk.properties.WriteListing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One property, to look at and to change; and a new one. */
final class PropertyPage {
  /** What a list to choose from may have. */
  private static final int MOST_HOSTS = 500;

  /** What brought here what people write on these pages. */
  private static final String SOURCE = "console";

  private static final Map<String, String> MESSAGES =
      Map.of(
          "added", "The property is listed.",
          "changed", "The property is changed.",
          "unchanged", "Nothing was different. It is as fresh as today now.",
          "outdated", "What is known is newer. Nothing was changed.");

  private final Console.Desk desk;
  private final View view;
  private final Troubles troubles;
  private final SeenProperties seen;

  PropertyPage(Console.Desk desk, View view, SeenProperties seen) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.seen = seen;
  }

  /**
   * What the page shows.
   *
   * @param known what is listed; empty for a new one
   * @param hosts whose it may be; none where that is not for them to say
   */
  record Shown(
      Optional<Known> known,
      Typed typed,
      boolean mayChange,
      boolean saysWhose,
      List<String> hosts) {}

  /** What is listed, besides what the form has. */
  record Known(
      String id,
      String whose,
      String source,
      String asOf,
      boolean old,
      boolean taken,
      List<String> steering) {}

  Response show(Request request, Visitor visitor) {
    String done = request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
    return seen.find(visitor, request.query("id").orElse(""))
        .map(
            property ->
                page(
                    View.Frame.of(request.path(), visitor).saying(done),
                    visitor,
                    Optional.of(property),
                    PropertyFields.of(property)))
        .orElseGet(() -> nothing(request, visitor));
  }

  private Response nothing(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such property.");
  }

  Response blank(Request request, Visitor visitor) {
    return visitor.mayChange()
        ? page(View.Frame.of(request.path(), visitor), visitor, Optional.empty(), Typed.NOTHING)
        : troubles.notForYou(request, visitor);
  }

  private Response page(
      View.Frame frame, Visitor visitor, Optional<Property> property, Typed typed) {
    boolean saysWhose = visitor.seesWholeOrganisation();
    return view.page(
        typed.status(),
        frame,
        property.map(one -> one.address().text()).orElse("A new property"),
        "property",
        new Shown(
            property.map(one -> known(one, visitor)),
            typed,
            property.map(one -> SeenProperties.mayChange(visitor, one)).orElse(true),
            saysWhose,
            saysWhose && visitor.mayChange() ? hosts(visitor) : List.of()));
  }

  private List<String> hosts(Visitor visitor) {
    return desk.hosts().hosts(visitor.org(), Optional.empty(), MOST_HOSTS).stream()
        .map(named -> named.host().id().value())
        .toList();
  }

  private Known known(Property property, Visitor visitor) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    return new Known(
        property.id().value(),
        PropertyWording.whose(property),
        property.origin().source(),
        times.moment(property.origin().asOf()) + ", " + times.zoneName(),
        property.isOld(desk.clock().instant()),
        property.isTaken(),
        PropertyWording.steering(SteeringWords.in(property)));
  }

  Response keep(Request request, Form form, Visitor visitor) {
    if (form.field("id").isEmpty()) {
      return add(request, visitor, owned(PropertyFields.row(form::field), visitor));
    }
    return on(request, form, visitor, known -> keep(request, form, visitor, known));
  }

  private Response keep(Request request, Form form, Visitor visitor, Property known) {
    Map<String, String> now = PropertyFields.of(known).texts();
    Meanwhile meanwhile = Meanwhile.of(now, form);
    if (!meanwhile.changed().isEmpty()) {
      return page(
          View.Frame.of(request.path(), visitor),
          visitor,
          Optional.of(known),
          Typed.of(meanwhile, now));
    }
    ListingRow row = PropertyFields.row(field -> meanwhile.texts().getOrDefault(field, ""));
    return taken(
        request, visitor, Optional.of(known), owned(with(row, known), visitor), Seen.in(form));
  }

  private Response on(
      Request request, Form form, Visitor visitor, Function<Property, Response> then) {
    Optional<Property> known = seen.find(visitor, form.field("id"));
    if (known.isEmpty()) {
      return nothing(request, visitor);
    }
    return SeenProperties.mayChange(visitor, known.get())
        ? then.apply(known.get())
        : troubles.notForYou(request, visitor);
  }

  private Response add(Request request, Visitor visitor, ListingRow row) {
    boolean listed =
        Address.parse(row.texts().getOrDefault(ListingField.ADDRESS, ""))
            .filter(address -> isListed(visitor, address))
            .isPresent();
    return listed
        ? refused(
            request,
            visitor,
            Optional.empty(),
            row,
            List.of(new Wrong(ListingField.ADDRESS, "it is listed already")),
            Seen.NOTHING)
        : taken(request, visitor, Optional.empty(), row, Seen.NOTHING);
  }

  private boolean isListed(Visitor visitor, Address address) {
    return desk.ofProperties().properties().all(visitor.org()).stream()
        .anyMatch(one -> one.id().equals(address.id()));
  }

  // Where it is stays; whoever looks after one host lists for that host.
  private static ListingRow with(ListingRow row, Property known) {
    return changed(row, ListingField.ADDRESS, known.address().text());
  }

  private static ListingRow owned(ListingRow row, Visitor visitor) {
    ListingRow ours = changed(row, ListingField.SOURCE, SOURCE);
    return visitor
        .onlyHost()
        .map(UserId::value)
        .map(host -> changed(ours, ListingField.HOST, host))
        .orElse(ours);
  }

  private static ListingRow changed(ListingRow row, ListingField field, String text) {
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    texts.putAll(row.texts());
    texts.put(field, text);
    return new ListingRow(row.line(), texts);
  }

  private Response taken(
      Request request, Visitor visitor, Optional<Property> known, ListingRow row, Seen before) {
    Outcome outcome =
        desk.ofProperties()
            .imports()
            .importAll(visitor.org(), List.of(row), SOURCE, visitor.onlyHost())
            .get(0);
    if (outcome instanceof Outcome.Refused refused) {
      return refused(request, visitor, known, row, refused.wrong(), before);
    }
    Outcome.Taken taken = (Outcome.Taken) outcome;
    return Guard.to(
        request, PropertyPages.linkTo(taken.property()) + "&done=" + word(taken.kept()));
  }

  private static String word(Kept kept) {
    return switch (kept) {
      case ADDED -> "added";
      case CHANGED -> "changed";
      case UNCHANGED -> "unchanged";
      case OUTDATED -> "outdated";
    };
  }

  private Response refused(
      Request request,
      Visitor visitor,
      Optional<Property> known,
      ListingRow row,
      List<Wrong> wrong,
      Seen before) {
    return page(
        View.Frame.of(request.path(), visitor),
        visitor,
        known,
        PropertyFields.refused(row, wrong, before));
  }

  /** Says that it cannot be had any more; nothing else of it changes. */
  Response withdraw(Request request, Form form, Visitor visitor) {
    return on(
        request,
        form,
        visitor,
        known -> taken(request, visitor, Optional.of(known), withdrawn(known), Seen.NOTHING));
  }

  private static ListingRow withdrawn(Property known) {
    Map<ListingField, String> texts = new EnumMap<>(ListingField.class);
    texts.putAll(WriteListing.texts(known));
    texts.remove(ListingField.AS_OF);
    texts.put(ListingField.AVAILABLE, "taken");
    texts.put(ListingField.SOURCE, SOURCE);
    return new ListingRow(1, texts);
  }
}
