package frontdesk.app;

import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.notices.SweepNotices;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of the app, named after what they do. */
final class Threads {
  /**
   * Attempts wait for others most of the time; Zapier takes at most 20 a second from one sender.
   */
  static final int ATTEMPTS_AT_ONCE = 32;

  /** Beyond this an attempt waits longer than its caller; it stays in the outbox instead. */
  static final int ATTEMPTS_WAITING = 256;

  /** Calendars of several hosts, each of which waits for Microsoft: a hundred take a second. */
  static final int READS_AT_ONCE = 16;

  /** Of some who ask about a hundred hosts each; more is refused before it is slow for all. */
  static final int READS_WAITING = 1_000;

  /** Of live sessions; each waits for the database and for whoever hears of a booking. */
  static final int TOOLS_AT_ONCE = 32;

  /**
   * Lines and tool calls of a thousand sessions that speak at once; more is refused or not kept.
   */
  static final int TOOLS_WAITING = 2_000;

  /** Each waits for OpenAI while a caller is handed on or hung up; half a second usually. */
  static final int PHONES_AT_ONCE = 8;

  /**
   * Left-overs have time; few at once leave the database to those who wait. An address that answers
   * in a third of a second gets its sixteen a second from six of them, and a slow one, which keeps
   * eight, leaves some for the others.
   */
  private static final int SWEPT_AT_ONCE = 12;

  private Threads() {}

  /** Rejects what it cannot take. */
  static ExecutorService forAttempts() {
    return pool(ATTEMPTS_AT_ONCE, ATTEMPTS_WAITING, "attempt");
  }

  /** Rejects what it cannot take; the next sweep finds it again. */
  static ExecutorService forSweptAttempts() {
    return pool(SWEPT_AT_ONCE, SweepNotices.MOST_AT_ONCE, "swept");
  }

  /** Rejects what it cannot take. */
  static ExecutorService forReads() {
    return pool(READS_AT_ONCE, READS_WAITING, "read");
  }

  /** Rejects what it cannot take. */
  static ExecutorService forTools() {
    return pool(TOOLS_AT_ONCE, TOOLS_WAITING, "tool");
  }

  /** For what is asked of OpenAI: so that tools never wait for it. All calls may end at once. */
  static ExecutorService forPhones() {
    return pool(PHONES_AT_ONCE, LiveSessions.MOST, "phone");
  }

  /** One reads the assistants' account for pages while another brings assistants in step. */
  static ExecutorService forAssistants() {
    return pool(2, 2, "assistants");
  }

  static ScheduledExecutorService forLiveSessions() {
    return Executors.newSingleThreadScheduledExecutor(named("live"));
  }

  static ScheduledExecutorService forSweeps() {
    return Executors.newSingleThreadScheduledExecutor(named("sweep"));
  }

  static ScheduledExecutorService forPages() {
    return Executors.newSingleThreadScheduledExecutor(named("pages"));
  }

  /** A single one: its tasks come in order. */
  static ScheduledExecutorService forRunningTools() {
    return Executors.newSingleThreadScheduledExecutor(named("running-tools"));
  }

  static ScheduledExecutorService forForgetting() {
    return Executors.newSingleThreadScheduledExecutor(named("forget"));
  }

  static ScheduledExecutorService forCallSweeps() {
    return Executors.newSingleThreadScheduledExecutor(named("call-sweep"));
  }

  static ScheduledExecutorService forReviews(int atOnce) {
    return Executors.newScheduledThreadPool(atOnce, named("review"));
  }

  private static ExecutorService pool(int threads, int waiting, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(waiting), named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** A thread of its own for each task, of which there are few. */
  static Executor forOpening() {
    ThreadFactory threads = named("open");
    return task -> threads.newThread(task).start();
  }

  /** A thread of its own, which keeps no process from ending. */
  static Executor forLimit() {
    ThreadFactory threads = named("stop-limit");
    return task -> threads.newThread(task).start();
  }

  /** For callbacks that never block. */
  static ExecutorService forCallbacks() {
    return Executors.newCachedThreadPool(named("http-client"));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
