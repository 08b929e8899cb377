package frontdesk.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** So many callers at once, each taking the next number until there is none. */
final class Load {
  private Load() {}

  /** Each number from 0 below the count, once. */
  static void each(int callers, int count, IntConsumer caller) {
    AtomicInteger next = new AtomicInteger();
    run(
        callers,
        () -> {
          for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
            caller.accept(n);
          }
        });
  }

  /** Number after number, until it is over; who has begun ends first. */
  static void until(int callers, BooleanSupplier over, IntConsumer caller) {
    AtomicInteger next = new AtomicInteger();
    run(
        callers,
        () -> {
          while (!over.getAsBoolean()) {
            caller.accept(next.getAndIncrement());
          }
        });
  }

  private static void run(int callers, Runnable each) {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        running.add(threads.submit(each));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a caller broke", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
