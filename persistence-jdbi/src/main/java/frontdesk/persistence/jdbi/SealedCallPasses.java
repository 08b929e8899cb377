package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.CallPasses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Passes that only whoever has the sealing keys can make: nothing of them is kept. */
public final class SealedCallPasses implements CallPasses {
  /** The platform ends every call by then. */
  static final Duration LONGEST_CALL = Duration.ofHours(12);

  /** A few hundred are a long host's name, sealed; the rest is somebody's attempt. */
  private static final int LONGEST_PASS = 2_000;

  private static final String TABLE = "call_passes";

  /** Passes stand in no row. */
  private static final String NO_ROW = "call";

  private final Sealer sealer;
  private final Supplier<Optional<SealingKeys>> known;
  private final Clock clock;

  /**
   * @param keys asked for when a pass is sealed
   * @param known asked first where one is to be opened: without any there never was a pass
   */
  public SealedCallPasses(
      Supplier<SealingKeys> keys, Supplier<Optional<SealingKeys>> known, Clock clock) {
    this.sealer = new Sealer(keys);
    this.known = known;
    this.clock = clock;
  }

  @Override
  public String issue(OrgId org, UserId host) {
    long until = clock.instant().plus(LONGEST_CALL).getEpochSecond();
    Sealer.Sealed sealed = sealer.seal(until + " " + host.value(), place(org));
    return sealed.keyId()
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.value());
  }

  @Override
  public Optional<UserId> host(OrgId org, String pass) {
    int dot = pass.indexOf('.');
    if (dot < 1 || pass.length() > LONGEST_PASS) {
      return Optional.empty();
    }
    try {
      if (known.get().isEmpty()) {
        return Optional.empty();
      }
      byte[] sealed = Base64.getUrlDecoder().decode(pass.substring(dot + 1));
      return inTime(sealer.open(sealed, pass.substring(0, dot), place(org)));
    } catch (IllegalArgumentException | Unavailable notOurs) {
      return Optional.empty();
    }
  }

  private Optional<UserId> inTime(String opened) {
    int blank = opened.indexOf(' ');
    Instant until = Instant.ofEpochSecond(Long.parseLong(opened.substring(0, blank)));
    return clock.instant().isBefore(until)
        ? UserId.parse(opened.substring(blank + 1))
        : Optional.empty();
  }

  private static Sealer.Place place(OrgId org) {
    return new Sealer.Place(TABLE, org, NO_ROW);
  }
}
