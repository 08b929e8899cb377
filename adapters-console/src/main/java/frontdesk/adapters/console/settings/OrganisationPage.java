package frontdesk.adapters.console.settings;

import frontdesk.accounts.KeepProfile;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Meanwhile;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Seen;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.adapters.console.page.Written;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organisation tells of itself. */
final class OrganisationPage {
  private static final String PATH = SettingsPages.PATH;
  private static final ProfileField HOURS = ProfileField.BUSINESS_HOURS;

  private static final Messages MESSAGES = new Messages(Map.of("kept", "That is kept."), Map.of());

  private final Desk desk;
  private final View view;
  private final KeepProfile keep;

  OrganisationPage(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.keep = new KeepProfile(desk.settings().profiles());
  }

  /** What the page shows. */
  record Told(
      List<SettingsPages.Tab> tabs,
      String org,
      boolean mayChange,
      String problem,
      List<Written> fields,
      List<Written> days,
      Seen seen) {}

  Section section() {
    return new Section(
        "Settings",
        PATH,
        Visitor::seesWholeOrganisation,
        List.of(new Section.Shown(PATH, this::show)),
        List.of(new Section.Done(PATH + "/organisation", this::change)));
  }

  private Response show(Request request, Visitor visitor) {
    Map<String, String> texts = texts(visitor);
    return page(
        View.Frame.of(request.path(), visitor).saying(MESSAGES.in(request)),
        visitor,
        Typed.of(texts),
        "");
  }

  /** What is kept, by the fields' words. */
  private Map<String, String> texts(Visitor visitor) {
    Profile profile = desk.settings().profiles().find(visitor.org()).orElse(Profile.NOTHING);
    Map<String, String> texts = new HashMap<>(HoursTold.texts(profile.of(HOURS)));
    Stream.of(ProfileField.values())
        .filter(field -> field != HOURS)
        .forEach(field -> texts.put(field.word(), ProfileWording.text(profile.of(field))));
    return texts;
  }

  private Response page(View.Frame frame, Visitor visitor, Typed typed, String problem) {
    return view.page(
        typed.status(),
        frame,
        "Settings",
        "settings/organisation",
        new Told(
            SettingsPages.tabs(visitor, PATH),
            visitor.org().value(),
            visitor.mayChange(),
            problem,
            Stream.of(ProfileField.values()).map(field -> written(field, typed)).toList(),
            HoursTold.fields(typed),
            typed.seen()));
  }

  private static Written written(ProfileField field, Typed typed) {
    String text = Seen.plain(typed.text(field.word()));
    return ProfileWording.field(field, text).wrong(typed.wrong(field.word()));
  }

  /** Keeps what was written; all else stays as somebody else may have changed it meanwhile. */
  private Response change(Request request, Form form, Visitor visitor) {
    Map<String, String> now = texts(visitor);
    Meanwhile meanwhile = Meanwhile.of(now, form);
    View.Frame frame = View.Frame.of(request.path(), visitor);
    if (!meanwhile.overwritten().isEmpty()) {
      return page(frame, visitor, Typed.of(meanwhile, now), Meanwhile.SUMMARY);
    }
    Map<String, String> problems = kept(visitor, meanwhile);
    return problems.isEmpty()
        ? View.to(request, PATH + "?done=kept")
        : page(
            frame,
            visitor,
            new Typed(meanwhile.texts(), problems, Map.of(), Seen.in(form)),
            "Nothing was kept: see what is said at the fields.");
  }

  /** What is wrong with which field; empty where all was kept. */
  private Map<String, String> kept(Visitor visitor, Meanwhile meanwhile) {
    Map<String, String> problems = new HashMap<>();
    Map<String, @Nullable Object> given = new HashMap<>();
    Map<String, String> others = new HashMap<>(meanwhile.written());
    if (others.keySet().removeIf(HoursTold::has)) {
      HoursTold.read(meanwhile.texts(), given, problems);
    }
    others.forEach((word, text) -> ProfileWording.read(Seen.plain(text), given, problems, word));
    KeepProfile.refused(given)
        .forEach(no -> problems.put(no.field().word(), "Has to be " + no.rule() + "."));
    if (problems.isEmpty()) {
      keep.keep(visitor.org(), given);
    }
    return problems;
  }
}
