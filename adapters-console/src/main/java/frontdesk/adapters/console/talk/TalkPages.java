package frontdesk.adapters.console.talk;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.desk.LiveTalk;
import frontdesk.adapters.console.desk.Talking;
import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Reach;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where somebody talks with the desk, as a caller does. */
public final class TalkPages {
  /** What may be chosen from in a list of assistants. */
  public static final int MOST = 200;

  private static final String PATH = "talk";

  private final Talking talking;
  private final Assisting assisting;
  private final Reach reach;
  private final View view;

  public TalkPages(Desk desk, URI publicUrl, View view) {
    this.talking = desk.talking();
    this.assisting = desk.assisting();
    this.reach = Reach.sockets(publicUrl);
    this.view = view;
  }

  /**
   * What the page shows.
   *
   * @param obstacle why nobody can talk by this server's own voice; empty where they can
   * @param mayCall whether this visitor may: what is booked is booked
   * @param choices empty where nobody is registered
   * @param vapi empty where calls by Vapi's SDK are not set up
   */
  record Talk(
      Optional<String> obstacle,
      boolean mayCall,
      List<Choice> choices,
      Optional<VapiInPage> vapi,
      boolean linksToCall) {
    /** Whether there is any way to talk. */
    boolean ready() {
      return mayCall && (obstacle.isEmpty() || viaVapi());
    }

    boolean viaVapi() {
      return vapi.isPresent() && !choices.isEmpty();
    }
  }

  /** Whose callers one may speak as. */
  record Choice(String value, String name) {}

  public Section section() {
    return new Section(
        "Talk",
        PATH,
        any -> true,
        List.of(new Section.Shown(PATH, this::show)),
        List.of(new Section.Done(PATH + "/begin", this::begin)));
  }

  private Response show(Request request, Visitor visitor) {
    View.Frame frame = View.Frame.of(request.path(), visitor);
    Talk talk =
        new Talk(
            talking.live().obstacle(visitor.org()),
            visitor.mayChange(),
            choices(visitor),
            talking.vapi(),
            visitor.seesWholeOrganisation());
    return view.page(
        200,
        talk.ready() ? frame.running("talk.js").reaching(reach(talk)) : frame,
        "Talk",
        "talk/talk",
        talk);
  }

  private Reach reach(Talk talk) {
    return talk.viaVapi() ? reach.andVapi(talk.vapi().orElseThrow().api()) : reach;
  }

  private List<Choice> choices(Visitor visitor) {
    Map<String, String> names = assisting.names(visitor.org());
    return assistants(visitor).stream().map(one -> choice(one, names)).toList();
  }

  private static Choice choice(Registered one, Map<String, String> names) {
    String id = one.line().name();
    return new Choice(
        id, Assisting.named(id, names) + ", for " + (one.group() ? "the group " : "") + one.to());
  }

  // Who looks after one host speaks with nobody else's assistants.
  private List<Registered> assistants(Visitor visitor) {
    return talking.lines().registered(visitor.org(), Optional.empty(), MOST).stream()
        .filter(one -> one.line().kind() == Line.Kind.ASSISTANT)
        .filter(one -> isTheirs(one, visitor.onlyHost()))
        .toList();
  }

  private static boolean isTheirs(Registered one, Optional<UserId> only) {
    return only.isEmpty() || (!one.group() && one.to().equals(only.get()));
  }

  private Response begin(Request request, Form form, Visitor visitor) {
    String wanted = form.field("assistant");
    Optional<Line> line =
        assistants(visitor).stream()
            .map(Registered::line)
            .filter(one -> one.name().equals(wanted))
            .findFirst();
    if (line.isEmpty() && !wanted.isEmpty()) {
      return noSuch(visitor.org(), wanted);
    }
    LiveTalk.Begun begun = talking.live().begin(visitor.asking(), line);
    if (begun instanceof LiveTalk.Begun.Refused refused) {
      return JsonDoor.error(refused.status(), refused.sentence());
    }
    LiveTalk.Begun.Ready ready = (LiveTalk.Begun.Ready) begun;
    return Response.json(200, Map.of("call", ready.call().value(), "token", ready.token()));
  }

  private static Response noSuch(OrgId org, String wanted) {
    Asking.note(Act.foreign(org, "assistant", wanted));
    return JsonDoor.error(404, "There is no such assistant.");
  }
}
