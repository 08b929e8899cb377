package frontdesk.adapters.console;

import frontdesk.http.Request;
import frontdesk.http.Response;
import gg.jte.Content;
import java.util.List;

/** What goes on just now. */
final class NowPages {
  private static final String PATH = "now";

  /** Of a page that goes on listening. */
  static final String SCRIPT = "live.js";

  private final Console.Desk desk;
  private final View view;
  private final Listening listening;

  /**
   * What the page shows.
   *
   * @param position what of it the page has
   */
  record Now(
      String position,
      List<Card> cards,
      Content today,
      Content needs,
      String zone,
      boolean whole) {}

  /** A call's card under its id. */
  record Card(String key, Content content) {}

  NowPages(Console.Desk desk, View view, Listening listening) {
    this.desk = desk;
    this.view = view;
    this.listening = listening;
  }

  Section section() {
    return new Section(
        "Now",
        PATH,
        any -> true,
        List.of(
            new Section.Shown(PATH, this::now), new Section.Shown(PATH + "/events", this::events)),
        List.of());
  }

  private Response now(Request request, Visitor visitor) {
    Picture picture = new NowPainter(desk, view, visitor).paint(listening.look());
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).running(SCRIPT),
        "Now",
        "now",
        new Now(
            picture.position(),
            picture.keys("calls").stream().map(key -> new Card(key, picture.html(key))).toList(),
            picture.html("today"),
            picture.html("needs"),
            new Times(desk.zones().apply(visitor.asking())).zoneName(),
            visitor.seesWholeOrganisation()));
  }

  private Response events(Request request, Visitor visitor) {
    return listening.to(
        new Feed.Key(visitor.org(), visitor.onlyHost(), PATH),
        () -> new NowPainter(desk, view, visitor),
        request,
        visitor);
  }
}
