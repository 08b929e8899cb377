package frontdesk.adapters.console;

import frontdesk.accounts.Principal;
import frontdesk.calls.CallList;
import frontdesk.calls.ReportCalls;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.notices.WaitingNotices;
import frontdesk.people.JoinOrganisation;
import frontdesk.people.ResetPassword;
import frontdesk.people.SignIn;
import frontdesk.people.SignInElsewhere;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.HostList;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All pages, and where each is. */
public final class Console {
  /** Where it begins. */
  public static final String PATH = "/console";

  /** Where Microsoft sends browsers back to. */
  public static final String MICROSOFT_BACK = PATH + MicrosoftPages.BACK;

  /** All addresses below that are no page's: slashes may be in it. */
  private static final String ELSEWHERE = "/<elsewhere>";

  private final List<Section> sections;
  private final OwnForms forms;
  private final Troubles troubles;
  private final Guard guard;
  private final SignInPages signIn;
  private final NewPasswordPages newPassword;
  private final List<Served> microsoft;
  private final Assets assets;
  private final LivePages live;

  /** One page or form, to be served there. */
  public record Served(String method, String path, Handler handler) {}

  /**
   * What pages tell of.
   *
   * @param zones in which times are told that are no single host's
   */
  public record Desk(
      WaitingNotices notices,
      CallList calls,
      ReportCalls report,
      AppointmentList appointments,
      HostList hosts,
      SettingsNeeds settings,
      ByHand byHand,
      HostPages.Needs ofHosts,
      Talking talking,
      TryNeeds tools,
      NowNeeds live,
      PropertyPages.Needs ofProperties,
      Assisting assisting,
      Function<Principal, ZoneId> zones,
      Clock clock) {}

  /**
   * How people come in.
   *
   * @param microsoft empty where nobody signs in by an account there
   * @param publicUrl how the world reaches this server
   */
  public record Entry(
      SignIn signIn,
      JoinOrganisation join,
      ResetPassword reset,
      Optional<Microsoft> microsoft,
      Doorway doorway,
      URI publicUrl) {}

  /**
   * Signing in by an account at Microsoft.
   *
   * @param origin where browsers are sent to, scheme and host
   */
  public record Microsoft(SignInElsewhere signIn, URI origin) {}

  public Console(Desk desk, Entry entry) {
    this.assets = new Assets();
    List<Section> all = new ArrayList<>();
    View view = new View(assets, all);
    this.forms = new OwnForms(new Cookie(isSecure(entry.publicUrl())), entry.publicUrl());
    this.troubles = new Troubles(view);
    Passes passes = new Passes(entry, forms);
    this.live = new LivePages(desk.live().calls(), passes, desk.clock(), System::nanoTime);
    Listening listening = new Listening(live, passes);
    all.add(new NowPages(desk, view, listening).section());
    all.add(new CallPages(desk, view, listening).section());
    all.add(new AppointmentPages(desk, view).section());
    all.add(new HostPages(desk, view).section());
    all.add(new PropertyPages(desk, view).section());
    all.add(new AssistantPages(desk, view).section());
    all.add(new NoticePages(desk, view).section());
    all.add(new AnalyticsPages(desk, view).section());
    all.add(new TalkPages(desk, entry.publicUrl(), view).section());
    all.add(new TryPages(desk, view).section());
    SettingsPages settings = new SettingsPages(desk, view);
    all.add(settings.section());
    this.sections = Stream.concat(all.stream(), settings.within().stream()).toList();
    Visitors visitors = new Visitors(entry, forms);
    this.guard = new Guard(visitors, forms, view);
    this.signIn = new SignInPages(entry, forms, view);
    this.newPassword = new NewPasswordPages(entry, forms, view);
    this.microsoft =
        entry.microsoft().stream()
            .flatMap(it -> new MicrosoftPages(entry, it.signIn(), forms, view).served().stream())
            .toList();
  }

  /** The pages that listen; whoever serves them has them looked after. */
  public LivePages live() {
    return live;
  }

  /** What people read where a page or form failed in a way that nobody thought of. */
  public Response broken(Request request) {
    return troubles.broken(request, forms.key(request));
  }

  private static boolean isSecure(URI publicUrl) {
    return "https".equalsIgnoreCase(publicUrl.getScheme());
  }

  /** In the order in which they are looked for: the last is for all that no other is for. */
  public List<Served> served() {
    Stream<Served> within = sections.stream().flatMap(this::served);
    return Stream.of(
            Stream.of(
                get("", guard.home(sections)),
                new Served("GET", PATH + "/assets/{file}", assets::file)),
            signIn.served().stream(),
            newPassword.served().stream(),
            microsoft.stream(),
            within,
            Stream.of(get(ELSEWHERE, guard.nowhere())))
        .flatMap(all -> all)
        .toList();
  }

  private Stream<Served> served(Section section) {
    return Stream.concat(
        section.pages().stream()
            .map(page -> get("/" + page.path(), guard.page(section, page.page()))),
        section.actions().stream()
            .map(done -> post("/" + done.path(), guard.reply(section, done))));
  }

  static Served get(String below, Handler handler) {
    return new Served("GET", PATH + below, Packed.pages(handler));
  }

  static Served post(String below, Handler handler) {
    return new Served("POST", PATH + below, Packed.pages(handler));
  }
}
