package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.testing.TestDatabase;
import frontdesk.persistence.testing.TestPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComingDatabaseTest {
  private final TestDatabase empty = TestPostgres.emptyDatabase();

  /** As where a class or memory is missing when the database is there and looked at. */
  private static final class Broken extends Clock {
    @Override
    public Instant instant() {
      throw new NoClassDefFoundError("planted");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void an_error_while_it_is_opened_is_told_as_a_database_that_cannot_be_used() {
    Settings settings =
        RunningDesk.at(
            RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()),
            new Database.Address(empty.jdbcUrl(), empty.user(), empty.password()));
    List<RuntimeException> told = new ArrayList<>();

    try (ComingDatabase database = ComingDatabase.begin(settings, new Broken())) {
      database.whenUnusable(told::add);

      assertThat(database.failure())
          .hasValueSatisfying(
              why ->
                  assertThat(why)
                      .hasMessage("The database could not be opened")
                      .hasCauseInstanceOf(NoClassDefFoundError.class));
      assertThat(told).hasSize(1);
      assertThat(database.answers()).isFalse();
    }
  }
}
