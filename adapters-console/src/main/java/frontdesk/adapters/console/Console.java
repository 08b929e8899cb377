package frontdesk.adapters.console;

import static frontdesk.adapters.console.page.Served.get;
import static frontdesk.adapters.console.page.Served.post;

import frontdesk.adapters.console.analytics.AnalyticsPages;
import frontdesk.adapters.console.appointments.AppointmentPages;
import frontdesk.adapters.console.appointments.GridRows;
import frontdesk.adapters.console.assistants.AssistantPages;
import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.entry.Cookie;
import frontdesk.adapters.console.entry.Entry;
import frontdesk.adapters.console.entry.Guard;
import frontdesk.adapters.console.entry.MicrosoftPages;
import frontdesk.adapters.console.entry.NewPasswordPages;
import frontdesk.adapters.console.entry.OwnForms;
import frontdesk.adapters.console.entry.Passes;
import frontdesk.adapters.console.entry.SignInPages;
import frontdesk.adapters.console.entry.Visitors;
import frontdesk.adapters.console.hosts.HostPages;
import frontdesk.adapters.console.live.Listening;
import frontdesk.adapters.console.live.LivePages;
import frontdesk.adapters.console.notices.NoticePages;
import frontdesk.adapters.console.now.NowPages;
import frontdesk.adapters.console.page.Assets;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Served;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.properties.PropertyPages;
import frontdesk.adapters.console.settings.SettingsPages;
import frontdesk.adapters.console.talk.TalkPages;
import frontdesk.adapters.console.trial.TryPages;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All pages, and where each is. */
public final class Console {
  /** Where it begins. */
  public static final String PATH = Served.ROOT;

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

  public Console(Desk desk, Entry entry) {
    this.assets = new Assets(GridRows.sheet());
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
}
