package frontdesk.adapters.console.properties;

import frontdesk.UserId;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Meanwhile;
import frontdesk.adapters.console.page.Seen;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.addresses.Address;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.ImportListings.Outcome;
import frontdesk.properties.ImportListings.Wrong;
import frontdesk.properties.ListingField;
import frontdesk.properties.ListingRow;
import frontdesk.properties.Properties.Kept;
import frontdesk.properties.Property;
import frontdesk.properties.WriteListing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what is written of a property, adds a new one, and withdraws one. */
final class PropertyForms {
  /** What brought here what people write on these pages. */
  private static final String SOURCE = "console";

  private final Desk desk;
  private final PropertyPage page;
  private final Troubles troubles;
  private final SeenProperties seen;

  PropertyForms(Desk desk, PropertyPage page, Troubles troubles, SeenProperties seen) {
    this.desk = desk;
    this.page = page;
    this.troubles = troubles;
    this.seen = seen;
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
      return page.page(
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
      return page.nothing(request, visitor);
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
    return View.to(request, PropertyPages.linkTo(taken.property()) + "&done=" + word(taken.kept()));
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
    return page.page(
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
