package frontdesk.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets through who knows the secret, and answers 401 to all others before a byte of the body is
 * read. The secret may come in any of the accepted forms; of several that are sent, each must be
 * right. An empty header counts as not sent, because Vapi sends {@code X-Vapi-Secret} empty beside
 * another credential. A header sent twice is refused. Where a secret is only now handed out, who
 * sends none may be let to another handler; a wrong one is refused all the same.
 */
public final class SecretGate implements Handler {

  /** A way to send the secret. */
  public static final class Form {
    private final String header;
    private final Function<String, Optional<String>> secret;

    private Form(String header, Function<String, Optional<String>> secret) {
      this.header = header;
      this.secret = secret;
    }

    /** The secret is all of this header's value. */
    public static Form verbatim(String header) {
      return new Form(header, Optional::of);
    }

    /** {@code Authorization: Bearer}. Any other scheme is a wrong secret, not an absent one. */
    public static Form bearer() {
      return new Form(Bearer.HEADER, Bearer::parse);
    }
  }

  private static final Response REFUSED =
      Response.json(401, Map.of()).with("WWW-Authenticate", "Bearer");

  private enum Presented {
    RIGHT,
    WRONG,
    NOTHING
  }

  private final Handler inner;
  private final Handler withoutSecret;
  private final SharedSecret secret;
  private final List<Form> forms;

  public SecretGate(Handler inner, SharedSecret secret, Form... forms) {
    this(inner, request -> refusal(), secret, List.of(forms));
  }

  private SecretGate(Handler inner, Handler withoutSecret, SharedSecret secret, List<Form> forms) {
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("a gate without a form lets nobody in");
    }
    this.inner = inner;
    this.withoutSecret = withoutSecret;
    this.secret = secret;
    this.forms = forms;
  }

  /**
   * The same gate, but who presents nothing in any accepted form is let to {@code other}, which
   * answers {@link #refusal} where it does not want them either.
   */
  public SecretGate lettingWithoutSecretTo(Handler other) {
    return new SecretGate(inner, other, secret, forms);
  }

  /** What everybody gets who is not let in. */
  public static Response refusal() {
    return REFUSED;
  }

  @Override
  public Response handle(Request request) throws IOException {
    return switch (presented(request.headers())) {
      case RIGHT -> inner.handle(request);
      case WRONG -> REFUSED;
      case NOTHING -> withoutSecret.handle(request);
    };
  }

  private Presented presented(Headers headers) {
    Presented presented = Presented.NOTHING;
    for (Form form : forms) {
      Optional<String> value;
      try {
        value = headers.single(form.header);
      } catch (RepeatedHeader e) {
        return Presented.WRONG;
      }
      if (value.isEmpty() || value.get().isBlank()) {
        continue;
      }
      if (form.secret.apply(value.get()).filter(secret::matches).isEmpty()) {
        return Presented.WRONG;
      }
      presented = Presented.RIGHT;
    }
    return presented;
  }
}
