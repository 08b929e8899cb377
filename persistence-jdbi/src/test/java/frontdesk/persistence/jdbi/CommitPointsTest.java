package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CrashPoints;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class CommitPointsTest {
  private final List<String> reached = new ArrayList<>();
  private final Jdbi jdbi = CommitPoints.told(plain(), reached::add);

  private static Jdbi plain() {
    FreshDatabase.fresh();
    TestDatabase there = FreshDatabase.address();
    return Jdbi.create(there.jdbcUrl(), there.user(), there.password());
  }

  private static String keep(String name) {
    return "UPDATE organisations SET invitations = '" + name + "' WHERE org_id = 'org_demo_001'";
  }

  private String name() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT invitations FROM organisations").mapTo(String.class).one());
  }

  @Test
  void a_transactions_commit_is_told_of_on_both_sides_with_what_it_wrote() {
    jdbi.useTransaction(
        handle -> {
          handle.execute("SELECT 1 FROM organisations FOR UPDATE");
          handle.execute(keep("one"));
          handle.execute("DELETE FROM outbox WHERE org_id = 'nobody'");
          assertThat(reached).isEmpty();
        });

    assertThat(reached)
        .containsExactly(
            "before commit: update organisations, delete outbox",
            "after commit: update organisations, delete outbox");
  }

  @Test
  void a_commit_by_hand_is_told_of_too_and_a_roll_back_is_none() {
    try (var handle = jdbi.open()) {
      handle.begin();
      handle.execute(keep("one"));
      handle.rollback();
      handle.begin();
      handle.execute("DELETE FROM outbox WHERE org_id = 'nobody'");
      handle.commit();
    }

    assertThat(reached)
        .containsExactly("before commit: delete outbox", "after commit: delete outbox");
  }

  @Test
  void a_statement_that_is_its_own_commit_is_told_of_even_as_a_query() {
    jdbi.useHandle(
        handle ->
            handle.createQuery(keep("two") + " RETURNING invitations").mapTo(String.class).one());

    assertThat(reached)
        .containsExactly(
            "before commit: update organisations", "after commit: update organisations");
  }

  @Test
  void reading_is_not_told_of() {
    name();

    assertThat(reached).isEmpty();
  }

  @Test
  void before_the_commit_nobody_else_sees_it_and_after_it_everybody_does() {
    List<String> seen = new ArrayList<>();
    Jdbi other = plain();
    Jdbi watched =
        CommitPoints.told(
            plain(),
            point ->
                seen.add(
                    other.withHandle(
                        handle ->
                            handle
                                .createQuery("SELECT invitations FROM organisations")
                                .mapTo(String.class)
                                .one())));

    watched.useTransaction(handle -> handle.execute(keep("three")));
    watched.useHandle(handle -> handle.execute(keep("four")));

    assertThat(seen).hasSize(4).element(1).isEqualTo("three");
    assertThat(seen.get(0)).isNotEqualTo("three");
    assertThat(seen.subList(2, 4)).containsExactly("three", "four");
  }

  @Test
  void where_nobody_listens_nothing_is_put_in_between() {
    Jdbi untold = plain();
    var handler = untold.getTransactionHandler();

    assertThat(CommitPoints.told(untold, CrashPoints.NONE).getTransactionHandler())
        .isSameAs(handler);
  }
}
