package frontdesk.adapters.console.properties;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.Property;
import frontdesk.properties.SteeringWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One property, and a new one: what their page shows. */
final class PropertyPage {
  /** What a list to choose from may have. */
  private static final int MOST_HOSTS = 500;

  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "added", "The property is listed.",
              "changed", "The property is changed.",
              "unchanged", "Nothing was different. It is as fresh as today now."),
          Map.of("outdated", "What is known is newer. Nothing was changed."));

  private final Desk desk;
  private final View view;
  private final Troubles troubles;
  private final SeenProperties seen;

  PropertyPage(Desk desk, View view, SeenProperties seen) {
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
    Message done = MESSAGES.in(request);
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

  Response nothing(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such property.");
  }

  Response blank(Request request, Visitor visitor) {
    return visitor.mayChange()
        ? page(View.Frame.of(request.path(), visitor), visitor, Optional.empty(), Typed.NOTHING)
        : troubles.onlyLooks(request, visitor);
  }

  Response page(View.Frame frame, Visitor visitor, Optional<Property> property, Typed typed) {
    boolean saysWhose = visitor.seesWholeOrganisation();
    return view.page(
        typed.status(),
        frame,
        property.map(one -> one.address().text()).orElse("A new property"),
        "properties/property",
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
}
