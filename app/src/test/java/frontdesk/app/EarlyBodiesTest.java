package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlyBodiesTest {
  private final EarlyBodies bodies = new EarlyBodies(3L * EarlyBodies.MOST_OF_ONE);

  @Test
  void of_a_body_as_much_is_kept_as_the_tools_need() {
    assertThat(bodies.take(10_000)).isEqualTo(10_000);
    assertThat(bodies.take(10_000_000)).isEqualTo(EarlyBodies.MOST_OF_ONE);
    assertThat(bodies.take(-1)).as("who does not say").isEqualTo(EarlyBodies.MOST_OF_ONE);
  }

  @Test
  void where_the_room_is_taken_little_is_kept_and_it_is_given_back() {
    for (int i = 0; i < 3; i++) {
      bodies.take(-1);
    }

    assertThat(bodies.take(-1)).isEqualTo(EarlyBodies.LEAST_OF_ONE);
    assertThat(bodies.take(100)).isEqualTo(EarlyBodies.LEAST_OF_ONE);
    bodies.give(EarlyBodies.LEAST_OF_ONE);
    assertThat(bodies.take(-1)).isEqualTo(EarlyBodies.LEAST_OF_ONE);
    bodies.give(EarlyBodies.MOST_OF_ONE);
    assertThat(bodies.take(-1)).isEqualTo(EarlyBodies.MOST_OF_ONE);
  }
}
