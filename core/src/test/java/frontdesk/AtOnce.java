package frontdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does something many times on many threads that start together. */
public final class AtOnce {
  private static final int THREADS = 32;

  private AtOnce() {}

  /** The results of {@code 0} to {@code times - 1}, in that order. */
  public static <T> List<T> each(int times, IntFunction<T> task) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, THREADS));
    CountDownLatch start = new CountDownLatch(Math.min(times, THREADS));
    try {
      List<Future<T>> results = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        results.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return task.apply(number);
                }));
      }
      return results.stream().map(AtOnce::result).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new AssertionError("one of many failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
