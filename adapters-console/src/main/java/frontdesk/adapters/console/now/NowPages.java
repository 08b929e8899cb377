package frontdesk.adapters.console.now;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.live.Feed;
import frontdesk.adapters.console.live.Listening;
import frontdesk.adapters.console.live.Picture;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.Unseen;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Asking;
import frontdesk.calls.CallBacks.Settled;
import frontdesk.http.Request;
import frontdesk.http.Response;
import gg.jte.Content;
import java.util.List;
import java.util.Map;

/** What goes on just now. */
public final class NowPages {
  private static final String PATH = "now";

  private static final Messages MESSAGES =
      new Messages(
          Map.of("called-back", "Nobody has to call them back any more."),
          Map.of("not-there", "There is nobody to be called back by that name."));

  private final Desk desk;
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
      boolean whole,
      boolean mayChange) {}

  /** A call's card under its id. */
  record Card(String key, Content content) {}

  public NowPages(Desk desk, View view, Listening listening) {
    this.desk = desk;
    this.view = view;
    this.listening = listening;
  }

  public Section section() {
    return new Section(
        "Now",
        PATH,
        any -> true,
        List.of(
            new Section.Shown(PATH, this::now), new Section.Shown(PATH + "/events", this::events)),
        List.of(Section.Done.of(PATH + "/called-back", this::calledBack)));
  }

  private Response now(Request request, Visitor visitor) {
    Message message = MESSAGES.in(request);
    Picture picture = new NowPainter(desk, view, visitor).paint(listening.look());
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).running(Listening.SCRIPT).saying(message),
        "Now",
        "now/now",
        new Now(
            picture.position(),
            picture.keys("calls").stream().map(key -> new Card(key, picture.html(key))).toList(),
            picture.html("today"),
            picture.html("needs"),
            new Times(desk.zones().apply(visitor.asking())).zoneName(),
            visitor.seesWholeOrganisation(),
            visitor.mayChange()));
  }

  private String calledBack(Form form, Visitor visitor) {
    String id = form.field("id");
    Settled settled =
        desk.live().callBacks().settle(visitor.org(), desk.live().seenBy(visitor), id);
    if (settled == Settled.NOT_THERE) {
      Asking.note(Unseen.of(visitor, "escalation_id", id, visitor.onlyHost().isPresent()));
    }
    return PATH + "?done=" + (settled == Settled.DONE ? "called-back" : "not-there");
  }

  private Response events(Request request, Visitor visitor) {
    return listening.to(
        new Feed.Key(visitor.org(), visitor.onlyHost(), subject(visitor)),
        () -> new NowPainter(desk, view, visitor),
        request,
        visitor);
  }

  // Those who only look have no buttons.
  private static String subject(Visitor visitor) {
    return visitor.mayChange() ? PATH : PATH + " looks";
  }
}
