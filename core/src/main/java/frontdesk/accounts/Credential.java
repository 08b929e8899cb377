package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody proves by that they may ask in an organisation's name. The secret itself is nowhere
 * in it.
 *
 * @param id tells the two apart that may be valid under one name; no secret
 * @param name what the organisation calls it; two may have it while one takes the other's place
 * @param lastUsedAt to the hour; empty: never
 * @param revokedAt from then on it lets nobody in; empty: it is valid
 */
public record Credential(
    OrgId org,
    String id,
    String name,
    CredentialForm form,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public Credential {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a credential's name is 1 to 64 letters, digits, dots, dashes or underscores");
    }
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  public boolean isValid() {
    return revokedAt.isEmpty();
  }
}
