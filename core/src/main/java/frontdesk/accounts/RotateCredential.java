package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Clock;
import java.util.List;

/** Makes another secret under a name; both are right until the older one is revoked. */
public final class RotateCredential {
  private final Credentials credentials;
  private final Clock clock;

  public RotateCredential(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Rotated(NewCredential made) implements Outcome {}

    record NotThere() implements Outcome {}

    /** Somebody may still use the older one; it is not taken away without being asked. */
    record TwoAreValid() implements Outcome {}
  }

  public Outcome rotate(OrgId org, String name) {
    List<Credential> valid = credentials.valid(org, name);
    if (valid.isEmpty()) {
      return new Outcome.NotThere();
    }
    CredentialForm form = valid.get(valid.size() - 1).form();
    NewCredential made = NewCredential.of(org, name, form, clock.instant());
    return credentials.addBeside(made.credential(), made.proof())
        ? new Outcome.Rotated(made)
        : new Outcome.TwoAreValid();
  }
}
