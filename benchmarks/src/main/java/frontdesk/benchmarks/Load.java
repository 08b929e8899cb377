package frontdesk.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** A closed loop: so many clients, each asking again as soon as it was answered. */
final class Load {
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(4);

  private Load() {}

  /** One client's work; true if it was answered as it should be. */
  @FunctionalInterface
  interface Client extends AutoCloseable {
    boolean ask() throws Exception;

    @Override
    default void close() throws IOException, SQLException {}
  }

  static Figure run(int clients, Supplier<Client> client) throws Exception {
    round(clients, client, WARM_UP);
    return round(clients, client, MEASURED);
  }

  private static Figure round(int clients, Supplier<Client> client, Duration length)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Part>> parts = new ArrayList<>();
      long end = System.nanoTime() + length.toNanos();
      for (int i = 0; i < clients; i++) {
        parts.add(threads.submit(loop(client, end)));
      }
      LongStream nanos = LongStream.empty();
      long failures = 0;
      for (Future<Part> part : parts) {
        nanos = LongStream.concat(nanos, part.get().nanos().stream().mapToLong(n -> n));
        failures += part.get().failures();
      }
      return Figure.of(nanos.toArray(), length.toNanos() / 1e9, failures);
    } finally {
      threads.shutdown();
    }
  }

  private record Part(List<Long> nanos, long failures) {}

  private static Callable<Part> loop(Supplier<Client> supplier, long end) {
    return () -> {
      List<Long> nanos = new ArrayList<>();
      long failures = 0;
      try (Client client = supplier.get()) {
        long now = System.nanoTime();
        while (now < end) {
          failures += client.ask() ? 0 : 1;
          long then = System.nanoTime();
          nanos.add(then - now);
          now = then;
        }
      }
      return new Part(nanos, failures);
    };
  }
}
