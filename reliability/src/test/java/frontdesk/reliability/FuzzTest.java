package frontdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same as {@code reliability/run fuzz}, in short. */
class FuzzTest {
  private static final long SEED = 8;
  private static final int MUTANTS = 2_000;

  private static final Jdbi DATABASE = FreshDatabase.fresh();
  private static Node node;

  @BeforeAll
  static void begin() {
    Map<String, String> settings = Map.of("DATABASE_URL", Scene.url(FreshDatabase.address()));
    node = Node.begin("frontdesk.app.Main", settings, Path.of("target", "nodes", "fuzz.log"));
  }

  @AfterAll
  static void end() {
    node.close();
  }

  // I3
  @ParameterizedTest
  @EnumSource
  void mutants_of_refused_bodies_are_refused_in_time_and_leave_nothing(Door door) {
    Map<String, Long> rows = FuzzRun.rows(DATABASE);

    Fuzz.Counts counts = Fuzz.of(node.url(), door, SEED, MUTANTS);

    assertThat(counts.hold()).as("%s", counts).isTrue();
    assertThat(counts.refused()).isPositive();
    assertThat(counts.answered()).isPositive();
    assertThat(FuzzRun.rows(DATABASE)).isEqualTo(rows);
  }

  @Test
  void the_same_seed_makes_the_same_mutants() {
    for (int number = 0; number < 100; number++) {
      assertThat(Mutants.at(Door.VAPI, SEED).number(number))
          .isEqualTo(Mutants.at(Door.VAPI, SEED).number(number));
    }
  }
}
