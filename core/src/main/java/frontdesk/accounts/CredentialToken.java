package frontdesk.accounts;

import frontdesk.OrgId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A secret as it is sent: what it is for, whose it is, and 256 bits that nobody can guess. The
 * organisation stands in it so that the store is asked about one organisation only. Fit for a
 * header whatever the organisation is called.
 *
 * @param text all of it
 */
public record CredentialToken(Use use, OrgId org, String text) {

  /** What stands first, so that people and scanners of code see what they found. */
  public enum Use {
    API_KEY("fdk"),
    WEBHOOK("fdw");

    private final String mark;

    Use(String mark) {
      this.mark = mark;
    }
  }

  /** A new one. */
  static CredentialToken random(Use use, OrgId org) {
    String name = URLEncoder.encode(org.value(), StandardCharsets.UTF_8);
    return new CredentialToken(use, org, use.mark + "." + name + "." + Secret.random());
  }

  /** Reads one of that use; whether it is a right one is not known then. */
  public static Optional<CredentialToken> parse(Use use, String text) {
    int secret = text.lastIndexOf('.');
    int start = use.mark.length() + 1;
    if (!text.startsWith(use.mark + ".") || secret <= start) {
      return Optional.empty();
    }
    try {
      String org = URLDecoder.decode(text.substring(start, secret), StandardCharsets.UTF_8);
      return Optional.of(new CredentialToken(use, new OrgId(org), text));
    } catch (IllegalArgumentException nobody) {
      return Optional.empty();
    }
  }

  /** A secret: not printed. */
  @Override
  public String toString() {
    return "CredentialToken[" + use + " of " + org + "]";
  }
}
