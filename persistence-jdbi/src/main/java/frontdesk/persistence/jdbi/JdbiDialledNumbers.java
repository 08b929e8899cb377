package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.assistants.DialledNumber;
import frontdesk.assistants.DialledNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps numbers in PostgreSQL. */
public final class JdbiDialledNumbers implements DialledNumbers {
  private static final String ASSISTANT =
      """
      SELECT assistant FROM dialled_numbers
       WHERE org_id = :org AND dialled = ANY (:dialled)
       ORDER BY array_position(:dialled, dialled)
       LIMIT 1
      """;

  private static final String REGISTER =
      """
      INSERT INTO dialled_numbers (org_id, dialled, assistant) VALUES (:org, :dialled, :assistant)
      ON CONFLICT (org_id, dialled) DO UPDATE SET assistant = EXCLUDED.assistant
      """;

  private static final String FORGET =
      "DELETE FROM dialled_numbers WHERE org_id = :org AND dialled = :dialled";

  private static final String ALL =
      "SELECT dialled, assistant FROM dialled_numbers WHERE org_id = :org ORDER BY dialled";

  private static final String ROW = "dialled_numbers t WHERE org_id = :org AND dialled = :subject";

  private final Store store;

  public JdbiDialledNumbers(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<String> assistant(OrgId org, List<DialledNumber> dialled) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ASSISTANT)
                .bind("org", org.value())
                .bindArray(
                    "dialled", String.class, dialled.stream().map(DialledNumber::value).toList())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void register(OrgId org, Answered answered) {
    noted(
        "number_registered",
        org,
        answered.number(),
        handle ->
            handle
                .createUpdate(REGISTER)
                .bind("org", org.value())
                .bind("dialled", answered.number().value())
                .bind("assistant", answered.assistant())
                .execute());
  }

  private int noted(String did, OrgId org, DialledNumber number, ToIntFunction<Handle> change) {
    return store.with(
        org,
        handle ->
            AuditRows.around(
                handle, org, did, number.value(), ROW, () -> change.applyAsInt(handle)));
  }

  @Override
  public boolean forget(OrgId org, DialledNumber number) {
    return noted(
            "number_forgotten",
            org,
            number,
            handle ->
                handle
                    .createUpdate(FORGET)
                    .bind("org", org.value())
                    .bind("dialled", number.value())
                    .execute())
        == 1;
  }

  @Override
  public List<Answered> all(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ALL)
                .bind("org", org.value())
                .map(
                    (row, context) ->
                        new Answered(
                            new DialledNumber(row.getString("dialled")),
                            row.getString("assistant")))
                .list());
  }
}
