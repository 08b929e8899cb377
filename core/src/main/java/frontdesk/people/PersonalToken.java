package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.accounts.Secret;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a browser holds of a session or a link: whose it is, and 256 bits that nobody can guess. The
 * organisation stands in it so that the store is asked about one organisation only. Fit for a
 * cookie and an address whatever the organisation is called.
 */
public record PersonalToken(OrgId org, String text) {
  static PersonalToken random(OrgId org) {
    String name = URLEncoder.encode(org.value(), StandardCharsets.UTF_8);
    return new PersonalToken(org, name + "." + Secret.random());
  }

  /** Reads one; whether it is a right one is not known then. */
  public static Optional<PersonalToken> parse(String text) {
    int secret = text.lastIndexOf('.');
    if (secret < 1) {
      return Optional.empty();
    }
    try {
      String org = URLDecoder.decode(text.substring(0, secret), StandardCharsets.UTF_8);
      return Optional.of(new PersonalToken(new OrgId(org), text));
    } catch (IllegalArgumentException nobody) {
      return Optional.empty();
    }
  }

  /** What is kept of it. */
  public Proof.Digest digest() {
    return Proof.Digest.of(text);
  }

  /** A secret: not printed. */
  @Override
  public String toString() {
    return "PersonalToken[" + org + "]";
  }
}
