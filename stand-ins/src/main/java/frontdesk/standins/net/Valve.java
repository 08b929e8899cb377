package frontdesk.standins.net;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets bytes through, later, or not for the time being. */
final class Valve {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean shut;
  private volatile Duration latency = Duration.ZERO;

  void latency(Duration time) {
    latency = time;
  }

  void shut() {
    set(true);
  }

  void open() {
    set(false);
  }

  /** Returns when what was read may be passed on. */
  void pass() throws InterruptedException {
    Thread.sleep(latency.toMillis());
    lock.lock();
    try {
      while (shut) {
        opened.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void set(boolean closed) {
    lock.lock();
    try {
      shut = closed;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
