package frontdesk.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SupervisorTest {
  @Test
  void a_program_that_ends_is_started_again() {
    Supervisor supervisor = new Supervisor(List.of("sh", "-c", "echo I am $$"));
    supervisor.start();

    while (supervisor.lastLines().lines().distinct().count() < 3) {
      Thread.onSpinWait();
    }
    supervisor.close();

    assertThat(supervisor.lastLines()).startsWith("I am ");
  }

  @Test
  void nothing_runs_once_it_is_closed_whenever_that_is() {
    for (int i = 0; i < 40; i++) {
      Supervisor supervisor = new Supervisor(List.of("sh", "-c", "exec cat /dev/zero > /dev/null"));
      supervisor.start();
      supervisor.close();

      Optional<ProcessHandle> left = ProcessHandle.of(supervisor.pid());
      assertThat(left.filter(ProcessHandle::isAlive)).isEmpty();
    }
  }
}
