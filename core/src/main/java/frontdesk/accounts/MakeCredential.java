package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Clock;
import java.util.Optional;

/** Makes a credential under a new name. */
public final class MakeCredential {
  private final Credentials credentials;
  private final Clock clock;

  public MakeCredential(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * @param org one that is there
   * @return empty if a credential of that name is valid: it is rotated, not made again
   */
  public Optional<NewCredential> make(OrgId org, String name, CredentialForm form) {
    NewCredential made = NewCredential.of(org, name, form, clock.instant());
    return credentials.add(made.credential(), made.proof()) ? Optional.of(made) : Optional.empty();
  }
}
