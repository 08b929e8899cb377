package frontdesk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** So many questions, each asked once, by so many callers who do not wait for each other. */
final class Burst {
  private Burst() {}

  static Figure run(int callers, int questions, int port, IntFunction<String> body)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    long begin = System.nanoTime();
    try {
      List<Future<List<Long>>> parts = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        parts.add(threads.submit(() -> caller(next, questions, port, body, failures)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> part : parts) {
        nanos.addAll(part.get());
      }
      return Figure.of(
          nanos.stream().mapToLong(n -> n).toArray(),
          (System.nanoTime() - begin) / 1e9,
          failures.get());
    } finally {
      threads.shutdown();
    }
  }

  private static List<Long> caller(
      AtomicInteger next, int questions, int port, IntFunction<String> body, AtomicInteger failures)
      throws Exception {
    List<Long> nanos = new ArrayList<>();
    int[] number = {0};
    try (HttpClientLoop client =
        new HttpClientLoop(port, "/vapi/webhook", "I have", () -> body.apply(number[0]))) {
      for (number[0] = next.getAndIncrement();
          number[0] < questions;
          number[0] = next.getAndIncrement()) {
        long before = System.nanoTime();
        failures.addAndGet(client.ask() ? 0 : 1);
        nanos.add(System.nanoTime() - before);
      }
    }
    return nanos;
  }
}
