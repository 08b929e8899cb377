package frontdesk.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A secret as it came with a request. Its digest is made once, for whoever compares. */
public final class PresentedSecret {
  private final String text;
  private final byte[] digest;

  public PresentedSecret(String text) {
    this.text = text;
    this.digest = SharedSecret.sha256(text);
  }

  /**
   * All that were sent in any of these forms. An empty header counts as not sent, because Vapi
   * sends {@code X-Vapi-Secret} empty beside another credential. What does not have its header's
   * form is a secret that nobody knows.
   *
   * @throws RepeatedHeader if one of the headers came more than once
   */
  public static List<PresentedSecret> in(Headers headers, List<SecretForm> forms)
      throws RepeatedHeader {
    List<PresentedSecret> presented = new ArrayList<>();
    for (SecretForm form : forms) {
      Optional<String> value = headers.single(form.header()).filter(text -> !text.isBlank());
      value.map(text -> new PresentedSecret(form.parse(text).orElse(""))).ifPresent(presented::add);
    }
    return presented;
  }

  public String text() {
    return text;
  }

  /** SHA-256. Read only: it is not copied for every comparison. */
  public byte[] digest() {
    return digest;
  }

  @Override
  public String toString() {
    return "PresentedSecret(hidden)";
  }
}
