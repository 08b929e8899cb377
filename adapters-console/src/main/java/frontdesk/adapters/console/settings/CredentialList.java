package frontdesk.adapters.console.settings;

import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm;
import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Message;
import frontdesk.adapters.console.page.Messages;
import frontdesk.adapters.console.page.Times;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.adapters.console.page.Written;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The credentials there are, without their secrets, and what is to be made beside them. */
final class CredentialList {
  private static final Messages MESSAGES =
      new Messages(
          Map.of("revoked", "That secret lets nobody in any more."),
          Map.of(
              "not-there", "There is no such valid secret.",
              "two", "Two secrets of that name are valid. Revoke the older one first."));

  private final Desk desk;
  private final View view;

  CredentialList(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
  }

  /** What the list shows. */
  record Listed(
      List<SettingsPages.Tab> tabs, List<Named> names, Wish wish, boolean home, String zone) {}

  /**
   * All of one name.
   *
   * @param valid how many let somebody in: none, one, or two while one takes the other's place
   */
  record Named(String name, String kind, List<Row> rows, int valid) {}

  /** One secret, without it. */
  record Row(String id, String made, String used, String state, boolean valid) {}

  /** What is to be made, as it was written. */
  record Wish(Written name, String kind, String problem, boolean refused) {}

  Response show(Request request, Visitor visitor) {
    return show(request, visitor, MESSAGES.in(request), new Wish(name("", ""), "key", "", false));
  }

  static Written name(String text, String problem) {
    return Written.line("name", "Name", text, "What it is for, such as front-end.").wrong(problem);
  }

  Response show(Request request, Visitor visitor, Message message, Wish wish) {
    Times times = new Times(desk.zones().apply(visitor.asking()));
    Map<String, List<Credential>> named = new LinkedHashMap<>();
    desk.settings()
        .credentials()
        .all(visitor.org())
        .forEach(one -> named.computeIfAbsent(one.name(), any -> new ArrayList<>()).add(one));
    return view.page(
        wish.refused() ? 422 : 200,
        View.Frame.of(request.path(), visitor).saying(message),
        "Credentials",
        "settings/credentials",
        new Listed(
            SettingsPages.tabs(visitor, CredentialPages.PATH),
            named.values().stream().map(all -> named(all, times)).toList(),
            wish,
            !visitor.signedIn(),
            times.zoneName()));
  }

  private static Named named(List<Credential> all, Times times) {
    Credential newest = all.get(all.size() - 1);
    return new Named(
        newest.name(),
        kind(newest.form()),
        all.stream().map(one -> row(one, times)).toList(),
        (int) all.stream().filter(Credential::isValid).count());
  }

  private static Row row(Credential one, Times times) {
    return new Row(
        one.id(),
        times.moment(one.createdAt()),
        one.lastUsedAt().map(times::moment).orElse("Never"),
        one.revokedAt().map(at -> "Revoked " + times.moment(at)).orElse("Valid"),
        one.isValid());
  }

  static String kind(CredentialForm form) {
    return switch (CredentialWish.Kind.of(form)) {
      case KEY -> "API key";
      case WEBHOOK -> "Webhook secret";
      case HMAC -> "Signing key (HMAC)";
    };
  }
}
