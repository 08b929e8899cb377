package frontdesk.adapters.graph.connect;

import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /calendar/setup}: explains the connection, and starts it for whoever may: anybody on
 * the open local default, else whoever brings a one-time link.
 */
public final class ExplainConnecting implements Handler {
  private static final String WHAT =
      """
      <p>When your Microsoft 365 calendar is connected, callers hear only times that are free in it,
      and what they book is shown there. We read when you are busy and write the appointments we
      make; nobody here reads what your other appointments are about.</p>
      """;

  private static final String FORM =
      """
      <form action="%s" method="get">
      <label for="user_id">Whose calendar? (usually an e-mail address)</label>
      <input id="user_id" name="user_id" required autocomplete="email">
      <button>Connect Microsoft 365</button>
      </form>
      """;

  private static final String ASK =
      "<p>To connect yours, open the link that your administrator sends you.</p>";

  private final Addresses addresses;
  private final boolean open;

  /**
   * @param open true where whoever can see the page may start
   */
  public ExplainConnecting(Addresses addresses, boolean open) {
    this.addresses = addresses;
    this.open = open;
  }

  @Override
  public Response handle(Request request) {
    Optional<String> ticket = request.query("ticket").filter(text -> !text.isBlank());
    return Page.of(
        200, "Connect your calendar", WHAT + ticket.map(this::link).orElseGet(this::form));
  }

  private String link(String ticket) {
    String go = addresses.ours(Addresses.GO, Map.of("ticket", ticket)).toString();
    return "<p><a class=\"do\" href=\"" + Page.escaped(go) + "\">Connect Microsoft 365</a></p>";
  }

  private String form() {
    String start = addresses.ours("/calendar/auth/start", Map.of()).toString();
    return open ? FORM.formatted(Page.escaped(start)) : ASK;
  }
}
