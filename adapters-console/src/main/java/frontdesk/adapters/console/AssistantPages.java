package frontdesk.adapters.console;

import frontdesk.OrgId;
import frontdesk.UserId;
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

  private static final Map<String, String> MESSAGES =
      Map.of(
          "registered", "From now on its callers are served so.",
          "forgotten", "From now on its callers are served as the door says.",
          "no-id", "An assistant's id has 1 to 64 letters, digits and dashes.",
          "nobody", "There is no such host or group any more.",
          "not-there", "That assistant was not registered.",
          "busy", "Assistants are being brought in step already.",
          "not-set-up", "This server may not look after assistants yet.");

  private final Assisting assisting;
  private final HostList hosts;
  private final View view;

  AssistantPages(Assisting assisting, HostList hosts, View view) {
    this.assisting = assisting;
    this.hosts = hosts;
    this.view = view;
  }

  /** What the page shows. */
  record Shown(
      List<Row> registered,
      List<Choice> leadsTo,
      boolean mayChange,
      boolean ownAccount,
      Account account) {}

  /** One that is registered. */
  record Row(String id, String name, String leadsTo) {}

  /** A host or a group, to choose from. */
  record Choice(String value, String name) {}

  Section section() {
    return new Section(
        "Assistants",
        PATH,
        Visitor::seesWholeOrganisation,
        List.of(
            new Section.Shown(PATH, this::show), new Section.Shown(PATH + "/sync", this::progress)),
        List.of(
            Section.Done.of(PATH + "/register", this::register),
            Section.Done.of(PATH + "/forget", this::forget),
            Section.Done.of(PATH + "/sync", this::sync)));
  }

  private boolean isTheirAccount(Visitor visitor) {
    return visitor.org().equals(assisting.account());
  }

  private Response show(Request request, Visitor visitor) {
    Account account =
        isTheirAccount(visitor)
            ? Account.of(assisting.desk(), request.query("look").isPresent())
            : Account.NOBODYS;
    String message = request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
    return view.page(
        200,
        View.Frame.of(request.path(), visitor).saying(message),
        "Assistants",
        "assistants",
        new Shown(
            registered(visitor.org()).map(one -> row(one, account)).toList(),
            choices(visitor.org()),
            visitor.mayChange(),
            isTheirAccount(visitor),
            account));
  }

  private Stream<Registered> registered(OrgId org) {
    return assisting.lines().registered(org, Optional.empty(), MOST).stream()
        .filter(one -> one.line().kind() == Line.Kind.ASSISTANT);
  }

  private static Row row(Registered one, Account account) {
    String id = one.line().name();
    return new Row(id, account.nameOf(id), (one.group() ? "the group " : "") + one.to());
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

  private String register(Form form, Visitor visitor) {
    Optional<Line> line = Line.of(Line.Kind.ASSISTANT, form.field("id").strip());
    String to = form.field("to");
    boolean group = to.startsWith(GROUP);
    Optional<UserId> host = UserId.parse(to.substring(to.indexOf(':') + 1));
    if (line.isEmpty()) {
      return done("no-id");
    }
    if (host.isEmpty()
        || !assisting
            .lines()
            .register(visitor.org(), new Registered(line.get(), host.get(), group))) {
      Asking.note(Act.foreign(visitor.org(), "user_id", to));
      return done("nobody");
    }
    return done("registered");
  }

  private String forget(Form form, Visitor visitor) {
    String id = form.field("id");
    boolean was =
        Line.of(Line.Kind.ASSISTANT, id)
            .filter(line -> assisting.lines().forget(visitor.org(), line))
            .isPresent();
    if (!was) {
      Asking.note(Act.foreign(visitor.org(), "assistant", id));
    }
    return done(was ? "forgotten" : "not-there");
  }

  // The account is the operator's, whose organisation is the first one.
  private String sync(Form form, Visitor visitor) {
    AssistantDesk desk = assisting.desk();
    if (!isTheirAccount(visitor) || desk.obstacle().isPresent()) {
      return done("not-set-up");
    }
    String only = form.field("id");
    Asking.note(Act.done(visitor.org(), "assistants_synced", only.isEmpty() ? "all" : only));
    return desk.begin(only.isEmpty() ? List.of() : List.of(only)) ? PATH + "/sync" : done("busy");
  }

  private static String done(String what) {
    return PATH + "?done=" + what;
  }

  private Response progress(Request request, Visitor visitor) {
    Optional<AssistantDesk.Run> run =
        isTheirAccount(visitor) ? assisting.desk().run() : Optional.empty();
    boolean going = run.filter(one -> !one.over()).isPresent();
    View.Frame frame = View.Frame.of(request.path(), visitor);
    return view.page(
        200,
        going ? frame.running("assistants.js") : frame,
        "Bringing assistants in step",
        "assistants-sync",
        new Progress(run));
  }

  /** What was done so far. */
  record Progress(Optional<AssistantDesk.Run> run) {
    String state() {
      return run.map(Progress::state).orElse("");
    }

    private static String state(AssistantDesk.Run run) {
      if (!run.over()) {
        return "Assistants are being brought in step. That takes up to a minute.";
      }
      return run.failed() ? "It is over, and something is to be looked at." : "It is over.";
    }
  }
}
