package frontdesk.adapters.console.entry;

import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.FormKey;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells forms of ours from those that other sites made: the browser says where a form comes from,
 * and it carries what only our pages know.
 */
public record OwnForms(Cookie cookie, URI publicUrl) {
  /** The field that carries the key. */
  static final String FIELD = "form_key";

  /** What the browser holds already, or a new one. */
  public FormKey key(Request request) {
    return cookie.in(request).map(FormKey::new).orElseGet(FormKey::random);
  }

  /** Gives the browser the key, unless it has it. */
  Response keeping(Request request, FormKey key, Response response) {
    return cookie.in(request).isPresent() ? response : cookie.setOn(response, key.cookie());
  }

  /** What was sent; empty if it is not certainly a form of ours. */
  Optional<Form> in(Request request) throws IOException {
    return in(request, Form.LIMIT);
  }

  /**
   * The same for a form that may be larger.
   *
   * @throws frontdesk.http.BodyTooLarge if it has more bytes
   */
  Optional<Form> in(Request request, int limit) throws IOException {
    Optional<FormKey> key = cookie.in(request).map(FormKey::new);
    if (key.isEmpty() || !isFromHere(request)) {
      return Optional.empty();
    }
    return Form.in(request, limit).filter(form -> key.get().isIn(form.field(FIELD)));
  }

  // Where people come by the published address, or by the one that they wrote themselves.
  private boolean isFromHere(Request request) throws IOException {
    Optional<String> origin = request.headers().single("Origin").map(OwnForms::small);
    Optional<String> host = request.headers().single("Host").map(OwnForms::small);
    String published = small(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
    return origin
        .filter(
            from ->
                from.equals(published)
                    || (host.isPresent()
                        && (from.equals("http://" + host.get())
                            || from.equals("https://" + host.get()))))
        .isPresent();
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
