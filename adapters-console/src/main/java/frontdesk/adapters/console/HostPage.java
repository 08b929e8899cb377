package frontdesk.adapters.console;

import frontdesk.UserId;
import frontdesk.accounts.DisconnectCalendar;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** One host: calendar, hours and rules, and which times result of them. */
final class HostPage {
  private static final Map<String, String> MESSAGES =
      Map.of(
          "added", "The host is added, with an ordinary week and half an hour each.",
          "kept", "The rules are kept. What is booked stays booked.",
          "disconnected",
              "The calendar is disconnected. Nothing can be booked until it is connected.",
          "not-connected", "No calendar was connected.",
          "alias", "From now on that word means this host, too.",
          "alias-taken", "That word is another host's, or can be nobody's.",
          "alias-forgotten", "From now on that word means nobody.");

  private final Console.Desk desk;
  private final View view;
  private final Troubles troubles;
  private final HostPreview preview;
  private final BiFunction<Visitor, String, Optional<Host>> found;

  /**
   * @param found a host whom somebody may see, by what they wrote
   */
  HostPage(Console.Desk desk, View view, BiFunction<Visitor, String, Optional<Host>> found) {
    this.desk = desk;
    this.view = view;
    this.troubles = new Troubles(view);
    this.preview = new HostPreview(desk.ofHosts().times(), desk.clock());
    this.found = found;
  }

  /**
   * What the page shows.
   *
   * @param notKept whether the form differs from what is kept
   * @param mayConnect whether a calendar can be connected here
   * @param invitation an address for the host, made just now; blank where none was
   */
  record Shown(
      String id,
      HostCalendar calendar,
      List<String> aliases,
      String groups,
      Typed typed,
      boolean notKept,
      HostPreview.Shown preview,
      boolean mayChange,
      boolean mayConnect,
      String invitation,
      Set<String> zones) {}

  Response show(Request request, Visitor visitor) {
    return found
        .apply(visitor, request.query("id").orElse(""))
        .map(host -> show(request, visitor, host))
        .orElseGet(() -> nobody(request, visitor));
  }

  private Response nobody(Request request, Visitor visitor) {
    return troubles.notThere(request, visitor, "There is no such host.");
  }

  private Response show(Request request, Visitor visitor, Host host) {
    HostPreview.Asked asked =
        HostPreview.Asked.of(request.query("day").orElse(""), request.query("span").orElse(""));
    return page(
        200,
        View.Frame.of(request.path(), visitor).saying(message(request)),
        shown(visitor, host, HostFields.of(host), false, host, asked, ""));
  }

  private String message(Request request) {
    Optional<String> auth = request.query("auth");
    if (auth.filter("success"::equals).isPresent()) {
      return "The calendar is connected. Callers now hear times that are free in it.";
    }
    if (auth.isPresent()) {
      String reason =
          request.query("message").filter(this::isReason).orElse("Nothing was changed.");
      return "The calendar was not connected. " + reason;
    }
    return request.query("done").map(it -> MESSAGES.getOrDefault(it, "")).orElse("");
  }

  // Whoever makes somebody open an address decides what is in it, and may not speak for us.
  private boolean isReason(String text) {
    return desk.ofHosts().connecting().filter(it -> it.isReason(text)).isPresent();
  }

  private Shown shown(
      Visitor visitor,
      Host host,
      Typed typed,
      boolean notKept,
      Host thought,
      HostPreview.Asked asked,
      String invitation) {
    HostCalendar calendar = HostCalendar.of(host, desk.ofHosts().grants());
    return new Shown(
        host.id().value(),
        calendar,
        desk.hosts().aliases(host.org(), host.id()).stream().map(UserId::value).toList(),
        visitor.seesWholeOrganisation() ? groups(host) : "",
        typed,
        notKept,
        preview.of(thought, calendar, asked),
        visitor.mayChange(),
        desk.ofHosts().connecting().isPresent(),
        invitation,
        visitor.mayChange() ? HostPages.zones() : Set.of());
  }

  private String groups(Host host) {
    return desk.hosts().groups(host.org()).stream()
        .filter(group -> group.hosts().contains(host.id()))
        .map(group -> group.name().value())
        .collect(Collectors.joining(", "));
  }

  private Response page(int status, View.Frame frame, Shown shown) {
    return view.page(status, frame, shown.id(), "host", shown);
  }

  /** Keeps what the form says, or only shows what would come of it. */
  Response keep(Request request, Form form, Visitor visitor) {
    return on(request, form, visitor, host -> keep(request, form, visitor, host));
  }

  private Response keep(Request request, Form form, Visitor visitor, Host host) {
    HostFields.Read read = HostFields.read(host, form);
    if (read.host().isEmpty() || form.field("do").equals("show")) {
      return tried(request, form, visitor, host, read);
    }
    return desk.ofHosts().hosts().keepRules(host, read.host().get())
        ? kept(request, form, host)
        : keep(request, form, visitor);
  }

  private static Response kept(Request request, Form form, Host host) {
    return Guard.to(
        request,
        HostPages.linkTo(host.id())
            + "&day="
            + Times.parseDay(form.field("day")).map(Object::toString).orElse("")
            + (form.field("span").equals("week") ? "&span=week" : "")
            + "&done=kept");
  }

  // Where something is wrong the times are those of the rules that are kept.
  private Response tried(
      Request request, Form form, Visitor visitor, Host host, HostFields.Read read) {
    Host thought = read.host().orElse(host);
    HostPreview.Asked asked = HostPreview.Asked.of(form.field("day"), form.field("span"));
    boolean notKept = read.host().filter(one -> !one.equals(host)).isPresent();
    return page(
        read.typed().status(),
        View.Frame.of(request.path(), visitor),
        shown(visitor, host, read.typed(), notKept, thought, asked, ""));
  }

  Response connect(Request request, Form form, Visitor visitor) {
    return on(
        request,
        form,
        visitor,
        host ->
            begun(host, Optional.of(HostPages.linkTo(host.id())))
                .map(way -> Guard.to(request, "../" + way.below()))
                .orElseGet(() -> notSetUp(request, visitor)));
  }

  private Optional<Connecting.Way> begun(Host host, Optional<String> page) {
    return desk.ofHosts().connecting().map(it -> it.begin(host.org(), host.id(), page));
  }

  private Response notSetUp(Request request, Visitor visitor) {
    return troubles.notThere(
        request,
        visitor,
        "Microsoft 365 is not set up on this server, so nothing can be connected.");
  }

  /** Makes an address by which the host connects, and shows it once. */
  Response invite(Request request, Form form, Visitor visitor) {
    return on(
        request,
        form,
        visitor,
        host ->
            begun(host, Optional.empty())
                .map(way -> invited(request, visitor, host, way.published()))
                .orElseGet(() -> notSetUp(request, visitor)));
  }

  private Response invited(Request request, Visitor visitor, Host host, URI address) {
    HostPreview.Asked today = HostPreview.Asked.of("", "");
    return page(
        200,
        View.Frame.of(request.path(), visitor).saying("The address is made."),
        shown(visitor, host, HostFields.of(host), false, host, today, address.toString()));
  }

  Response disconnect(Request request, Form form, Visitor visitor) {
    return on(
        request,
        form,
        visitor,
        host -> {
          boolean was =
              new DisconnectCalendar(desk.ofHosts().grants()).disconnect(host.org(), host.id());
          return done(request, host, was ? "disconnected" : "not-connected");
        });
  }

  Response alias(Request request, Form form, Visitor visitor) {
    return on(
        request,
        form,
        visitor,
        host -> {
          boolean given =
              UserId.parse(form.field("alias"))
                  .filter(word -> desk.ofHosts().names().alias(host.org(), word, host.id()))
                  .isPresent();
          return done(request, host, given ? "alias" : "alias-taken");
        });
  }

  Response forgetAlias(Request request, Form form, Visitor visitor) {
    return on(
        request,
        form,
        visitor,
        host -> {
          List<UserId> theirs = desk.hosts().aliases(host.org(), host.id());
          Optional<UserId> word = UserId.parse(form.field("alias")).filter(theirs::contains);
          if (word.isEmpty()) {
            Asking.note(Act.foreign(host.org(), "user_id", form.field("alias")));
            return nobody(request, visitor);
          }
          desk.ofHosts().names().forgetAlias(host.org(), word.get());
          return done(request, host, "alias-forgotten");
        });
  }

  private static Response done(Request request, Host host, String what) {
    return Guard.to(request, HostPages.linkTo(host.id()) + "&done=" + what);
  }

  @FunctionalInterface
  private interface WithHost {
    Response answer(Host host);
  }

  private Response on(Request request, Form form, Visitor visitor, WithHost then) {
    return found
        .apply(visitor, form.field("id"))
        .map(then::answer)
        .orElseGet(() -> nobody(request, visitor));
  }
}
