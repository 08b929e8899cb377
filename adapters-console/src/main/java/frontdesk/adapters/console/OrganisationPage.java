package frontdesk.adapters.console;

import frontdesk.accounts.KeepProfile;
import frontdesk.accounts.KeepProfile.Outcome;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.idempotency.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organisation tells of itself. */
final class OrganisationPage {
  private static final String PATH = SettingsPages.PATH;

  /** Goes before a field's name: what stood there when the page was loaded. */
  private static final String SEEN = "seen_";

  private final Console.Desk desk;
  private final View view;
  private final KeepProfile keep;

  OrganisationPage(Console.Desk desk, View view) {
    this.desk = desk;
    this.view = view;
    this.keep = new KeepProfile(desk.settings().profiles());
  }

  /** What the page shows. */
  record Told(
      List<SettingsPages.Tab> tabs,
      String org,
      boolean mayChange,
      boolean refused,
      List<Row> rows) {}

  /**
   * One field.
   *
   * @param seen a digest of what is kept now: only what somebody changed is kept anew
   */
  record Row(Written field, String seenName, String seen) {}

  Section section() {
    return new Section(
        "Settings",
        PATH,
        Visitor::seesWholeOrganisation,
        List.of(new Section.Shown(PATH, this::show)),
        List.of(new Section.Done(PATH + "/organisation", this::change)));
  }

  private Response show(Request request, Visitor visitor) {
    Profile profile = desk.settings().profiles().find(visitor.org()).orElse(Profile.NOTHING);
    List<Row> rows =
        Stream.of(ProfileField.values())
            .map(field -> row(field, ProfileWording.text(profile.of(field))))
            .toList();
    String message =
        request.query("done").filter("kept"::equals).map(any -> "That is kept.").orElse("");
    return page(request, visitor, 200, rows, message);
  }

  private static Row row(ProfileField field, String text) {
    return new Row(ProfileWording.field(field, text), SEEN + field.word(), Sha256.hex(text));
  }

  private Response page(
      Request request, Visitor visitor, int status, List<Row> rows, String message) {
    return view.page(
        status,
        View.Frame.of(request.path(), visitor).saying(message),
        "Settings",
        "organisation",
        new Told(
            SettingsPages.tabs(visitor, PATH),
            visitor.org().value(),
            visitor.mayChange(),
            status != 200,
            rows));
  }

  private Response change(Request request, Form form, Visitor visitor) {
    Map<String, String> problems = new HashMap<>();
    Map<String, @Nullable Object> given = given(form, problems);
    if (problems.isEmpty() && keep.keep(visitor.org(), given) instanceof Outcome.Refused refused) {
      refused
          .wrong()
          .forEach(no -> problems.put(no.field().word(), "Has to be " + no.rule() + "."));
    }
    return problems.isEmpty()
        ? Guard.to(request, PATH + "?done=kept")
        : page(request, visitor, 422, rows(form, problems), "");
  }

  private static Map<String, @Nullable Object> given(Form form, Map<String, String> problems) {
    Map<String, @Nullable Object> given = new HashMap<>();
    for (ProfileField field : ProfileField.values()) {
      String text = ProfileWording.plain(form.field(field.word()));
      if (!Sha256.hex(text).equals(form.field(SEEN + field.word()))) {
        ProfileWording.read(text, given, problems, field.word());
      }
    }
    return given;
  }

  private static List<Row> rows(Form form, Map<String, String> problems) {
    List<Row> rows = new ArrayList<>();
    for (ProfileField field : ProfileField.values()) {
      String word = field.word();
      Written written = ProfileWording.field(field, ProfileWording.plain(form.field(word)));
      rows.add(
          new Row(
              written.wrong(problems.getOrDefault(word, "")),
              SEEN + word,
              form.field(SEEN + word)));
    }
    return rows;
  }
}
