package frontdesk.adapters.console.assistants;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.console.desk.AssistantDesk.Assistant;
import frontdesk.adapters.console.desk.Assisting;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.HostList;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The platform's assistants: whom each serves, and whether it is as it should be. */
public final class AssistantPages {
  /** What stands on one page. */
  public static final int MOST = 200;

  /** What may be chosen from in a list of hosts. */
  private static final int MOST_CHOICES = 500;

  static final String PATH = "assistants";

  /** Hosts and groups are written alike; what is sent says which of the two is meant. */
  private static final String HOST = "host:";

  private static final String GROUP = "group:";

  private static final Messages MESSAGES =
      new Messages(
          Map.of(
              "registered", "From now on its callers are served so.",
              "forgotten", "From now on its callers are served as the door says."),
          Map.of(
              "not-there", "That assistant was not registered.",
              "busy", "Assistants are being brought in step already.",
              "not-set-up", "This server may not look after assistants yet."));

  private static final Message NO_ID =
      Message.notDone("An assistant's id has 1 to 64 letters, digits and dashes.");

  private static final Message NOBODY = Message.notDone("There is no such host or group any more.");

  private final Assisting assisting;
  private final HostList hosts;
  private final AssistantSyncPages sync;
  private final View view;

  public AssistantPages(Desk desk, View view) {
    this.assisting = desk.assisting();
    this.hosts = desk.hosts();
    this.sync = new AssistantSyncPages(desk, view);
    this.view = view;
  }

  /**
   * What the page shows.
   *
   * @param serve the assistant whose host is being chosen; blank: nobody's
   * @param drifted whether only those are shown that are not in step
   */
  record Shown(
      List<Row> registered,
      List<Card> cards,
      List<Choice> leadsTo,
      String serve,
      boolean drifted,
      Wish wish,
      boolean mayChange,
      boolean ownAccount,
      Account account) {}

  /**
   * One that is registered.
   *
   * @param leadsTo as people read it
   */
  record Row(String id, String name, String leadsTo, String value) {}

  /**
   * One of the account.
   *
   * @param serves empty where it is not registered
   */
  record Card(Assistant one, Optional<Row> serves) {
    boolean serves(Choice choice) {
      return serves.filter(row -> row.value().equals(choice.value())).isPresent();
    }
  }

  /** What is to be registered, as it was written. */
  record Wish(String id, String to) {
    static final Wish NOTHING = new Wish("", "");
  }

  /** A host or a group, to choose from. */
  record Choice(String value, String name) {}

  public Section section() {
    return new Section(
        "Assistants",
        PATH,
        Visitor::seesWholeOrganisation,
        Stream.concat(Stream.of(new Section.Shown(PATH, this::show)), sync.pages().stream())
            .toList(),
        Stream.concat(
                Stream.of(
                    new Section.Done(PATH + "/register", this::register),
                    Section.Done.of(PATH + "/forget", this::forget)),
                sync.actions().stream())
            .toList());
  }

  private Response show(Request request, Visitor visitor) {
    return show(200, request, visitor, MESSAGES.in(request), Wish.NOTHING);
  }

  private Response show(int status, Request request, Visitor visitor, Message message, Wish wish) {
    boolean own = visitor.org().equals(assisting.account());
    Account account =
        own ? Account.of(assisting, request.query("look").isPresent()) : Account.NOBODYS;
    boolean drifted = request.query("show").filter("drifted"::equals).isPresent();
    List<Row> rows = registered(visitor.org()).map(one -> row(one, account)).toList();
    return view.page(
        status,
        View.Frame.of(request.path(), visitor).saying(message),
        "Assistants",
        "assistants/assistants",
        new Shown(
            rows,
            cards(account, rows, drifted),
            visitor.mayChange() ? choices(visitor.org()) : List.of(),
            visitor.mayChange() ? request.query("serve").orElse("") : "",
            drifted,
            wish,
            visitor.mayChange(),
            own,
            account));
  }

  private Stream<Registered> registered(OrgId org) {
    return assisting.lines().registered(org, Optional.empty(), MOST).stream()
        .filter(one -> one.line().kind() == Line.Kind.ASSISTANT);
  }

  private static Row row(Registered one, Account account) {
    String id = one.line().name();
    return new Row(
        id,
        account.nameOf(id),
        (one.group() ? "the group " : "") + one.to(),
        (one.group() ? GROUP : HOST) + one.to());
  }

  private static List<Card> cards(Account account, List<Row> rows, boolean drifted) {
    return account.assistants().stream()
        .filter(one -> !drifted || !one.inStep())
        .map(one -> new Card(one, rows.stream().filter(it -> it.id().equals(one.id())).findFirst()))
        .toList();
  }

  private List<Choice> choices(OrgId org) {
    Stream<Choice> ofHosts =
        hosts.hosts(org, Optional.empty(), MOST_CHOICES).stream()
            .map(named -> named.host().id().value())
            .map(id -> new Choice(HOST + id, id));
    Stream<Choice> ofGroups =
        hosts.groups(org).stream()
            .map(HostGroup::name)
            .map(name -> new Choice(GROUP + name, "the group " + name));
    return Stream.concat(ofHosts, ofGroups).toList();
  }

  private Response register(Request request, Form form, Visitor visitor) {
    Optional<Line> line = Line.of(Line.Kind.ASSISTANT, form.field("id").strip());
    String to = form.field("to");
    boolean group = to.startsWith(GROUP);
    Optional<UserId> host = UserId.parse(to.substring(to.indexOf(':') + 1));
    Wish wish = new Wish(form.field("id"), to);
    if (line.isEmpty()) {
      return show(422, request, visitor, NO_ID, wish);
    }
    if (host.isEmpty()
        || !assisting
            .lines()
            .register(visitor.org(), new Registered(line.get(), host.get(), group))) {
      Asking.note(Act.absent(visitor.org(), "user_id", to));
      return show(422, request, visitor, NOBODY, wish);
    }
    return View.to(request, done("registered"));
  }

  private String forget(Form form, Visitor visitor) {
    String id = form.field("id");
    boolean was =
        Line.of(Line.Kind.ASSISTANT, id)
            .filter(line -> assisting.lines().forget(visitor.org(), line))
            .isPresent();
    if (!was) {
      Asking.note(Act.absent(visitor.org(), "assistant", id));
    }
    return done(was ? "forgotten" : "not-there");
  }

  static String done(String what) {
    return PATH + "?done=" + what;
  }
}
