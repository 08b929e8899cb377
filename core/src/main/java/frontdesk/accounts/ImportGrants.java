package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Takes over everything that an earlier server kept, row by row: one bad row does not stop the
 * rest. Safe to repeat and to break off.
 */
public final class ImportGrants {
  /** One may be chance; when so many in a row are not answered, the others would only wait too. */
  static final int UNANSWERED_IN_A_ROW = 3;

  private final TakeOverGrant takeOver;

  public ImportGrants(TakeOverGrant takeOver) {
    this.takeOver = takeOver;
  }

  /**
   * What the earlier server kept of a host.
   *
   * @param user as it stands there, which may be no name
   * @param refreshToken empty if there was none
   */
  public record Row(String user, Optional<String> refreshToken) {
    /** A token is a secret: not printed. */
    @Override
    public String toString() {
      return "Row[***]";
    }
  }

  /** What came of a row. */
  public sealed interface Outcome {
    record Tried(TakeOverGrant.Outcome outcome) implements Outcome {}

    /** The user is blank, or no name that a host can have. */
    record NobodyNamed() implements Outcome {}

    /** A store or the sign-in service did not answer; the token is as good as before. */
    record NotAnswered() implements Outcome {}
  }

  /** Why there was no further row. */
  public enum End {
    ALL_ROWS,
    /** The sign-in service refuses this server: no row would fare better. */
    WE_ARE_REFUSED,
    /** Nobody answers: repeat it later. */
    NOT_ANSWERED
  }

  /**
   * Takes over the rows in their order: of two for one mailbox, the first gets it.
   *
   * @param report hears of each row as soon as it was tried
   */
  public End takeOver(OrgId org, List<Row> rows, BiConsumer<Row, Outcome> report) {
    int unanswered = 0;
    for (Row row : rows) {
      Outcome outcome = outcome(org, row);
      report.accept(row, outcome);
      if (outcome instanceof Outcome.Tried tried
          && tried.outcome() instanceof TakeOverGrant.Outcome.WeAreRefused) {
        return End.WE_ARE_REFUSED;
      }
      unanswered = outcome instanceof Outcome.NotAnswered ? unanswered + 1 : 0;
      if (unanswered == UNANSWERED_IN_A_ROW) {
        return End.NOT_ANSWERED;
      }
    }
    return End.ALL_ROWS;
  }

  private Outcome outcome(OrgId org, Row row) {
    Optional<UserId> host = UserId.parse(row.user());
    if (host.isEmpty()) {
      return new Outcome.NobodyNamed();
    }
    try {
      return new Outcome.Tried(
          row.refreshToken()
              .map(token -> takeOver.takeOver(org, host.get(), token))
              .orElseGet(() -> takeOver.withoutToken(org, host.get())));
    } catch (Unavailable away) {
      return new Outcome.NotAnswered();
    }
  }
}
