package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.scheduling.Demo;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationUnderLoadTest {
  private static final int CALLS = 100;

  // J15: of credentials; J5
  @Test
  void while_a_hundred_calls_run_a_secret_is_rotated_and_none_of_them_is_refused() {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (RunningDesk desk = RunningDesk.open()) {
      GivenCredentials given = GivenCredentials.in(desk);
      AtomicReference<String> current = new AtomicReference<>(given.webhook(Demo.ORG));
      AtomicBoolean revoked = new AtomicBoolean();
      AtomicInteger refused = new AtomicInteger();
      List<CompletableFuture<Void>> calls =
          IntStream.range(0, CALLS)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> speak(desk, i, current, revoked, refused), callers))
              .toList();

      String old = current.get();
      String fresh = given.rotated(Demo.ORG, "hook");
      assertThat(Soon.is(() -> status(desk, fresh, "probe") == 200)).isTrue();
      current.set(fresh);
      revoked.set(true);
      calls.forEach(CompletableFuture::join);

      assertThat(refused).hasValue(0);
      given.revoke(Demo.ORG, "hook", Which.OLDER);
      assertThat(Soon.is(() -> status(desk, old, "late") == 401)).isTrue();
      assertThat(status(desk, fresh, "still")).isEqualTo(200);
    } finally {
      callers.shutdownNow();
    }
  }

  // Until the secret was changed at the platform, and a little longer.
  private static void speak(
      RunningDesk desk,
      int call,
      AtomicReference<String> secret,
      AtomicBoolean changed,
      AtomicInteger refused) {
    boolean last;
    do {
      last = changed.get();
      if (status(desk, secret.get(), "call-" + call) != 200) {
        refused.incrementAndGet();
      }
    } while (!last && call % 8 == 0);
  }

  private static int status(RunningDesk desk, String secret, String call) {
    return RunningDesk.send(
            desk.request("/vapi/webhook")
                .header("X-Vapi-Secret", secret)
                .POST(
                    BodyPublishers.ofString(
                        "{\"message\":{\"type\":\"status-update\",\"call\":{\"id\":\""
                            + call
                            + "\"}}}")))
        .statusCode();
  }
}
