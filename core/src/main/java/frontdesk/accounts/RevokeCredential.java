package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Takes credentials out of use. */
public final class RevokeCredential {
  private final Credentials credentials;
  private final Consumer<OrgId> revoked;
  private final Clock clock;

  /**
   * @param revoked told at once whose doors must not remember what they knew
   */
  public RevokeCredential(Credentials credentials, Consumer<OrgId> revoked, Clock clock) {
    this.credentials = credentials;
    this.revoked = revoked;
    this.clock = clock;
  }

  /** Which of a name's valid ones. */
  public enum Which {
    ALL,
    /** All but the newest: the end of a rotation. */
    OLDER
  }

  /** How many it took out of use. */
  public int revoke(OrgId org, String name, Which which) {
    List<Credential> valid = credentials.valid(org, name);
    int end = which == Which.ALL ? valid.size() : Math.max(0, valid.size() - 1);
    return (int) valid.subList(0, end).stream().filter(one -> revoke(org, one.id())).count();
  }

  private boolean revoke(OrgId org, String id) {
    boolean was = credentials.revoke(org, id, clock.instant());
    revoked.accept(org);
    return was;
  }
}
