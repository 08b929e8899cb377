package frontdesk.standins.zapier;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Journal;
import frontdesk.standins.wire.LoopbackServer;
import frontdesk.standins.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Catch hooks of Webhooks by Zapier on loopback: every address below {@code /hooks/catch/} is one.
 * Says "received" before anything has been done with it, and de-duplicates nothing, as the real
 * one. Every request that was read to its end is in the journal, on disk, before a byte is
 * answered.
 */
public final class FakeZapier implements AutoCloseable {
  private static final String HOOKS = "/hooks/catch/";

  /** What Zapier says: received, and nothing of what its Zap will do. */
  private static final byte[] RECEIVED =
      "{\"attempt\":\"019a\",\"id\":\"019a\",\"request_id\":\"019a\",\"status\":\"success\"}"
          .getBytes(UTF_8);

  private final Faults faults = new Faults();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger arrivals = new AtomicInteger();
  private final Path file;
  private final Journal journal;
  private final int port;
  private LoopbackServer server;

  private FakeZapier(int port, Clock clock, Path file) {
    this.file = file;
    journal = Journal.at(file, clock);
    server = LoopbackServer.start(port, handler());
    this.port = server.url().getPort();
  }

  /** At any free port, with a journal that goes when the JVM does. */
  public static FakeZapier start() {
    try {
      Path file = Files.createTempFile("zapier", ".journal");
      file.toFile().deleteOnExit();
      return start(0, Clock.systemUTC(), file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port 0 for any that is free
   * @param journal is made, or gone on with
   * @throws UncheckedIOException if the port is taken or the file cannot be written
   */
  public static FakeZapier start(int port, Clock clock, Path journal) {
    return new FakeZapier(port, clock, journal);
  }

  /** A hook's whole address. */
  public URI url() {
    return hook("1234567/abcdef");
  }

  /** Another hook's, for changes or escalations. */
  public URI hook(String name) {
    return URI.create("http://127.0.0.1:" + port + HOOKS + name + "/");
  }

  public Faults faults() {
    return faults;
  }

  /** All requests that were read to their end, in the order of the journal. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<Received> received(String appointmentId) {
    return received.stream().filter(one -> one.appointmentId().equals(appointmentId)).toList();
  }

  public Path journal() {
    return file;
  }

  /** From now on connections are refused, and those that are open are cut. */
  public synchronized FakeZapier refuses() {
    server.close();
    return this;
  }

  /** After {@link #refuses}: listens at the same address again. */
  public synchronized FakeZapier listens() {
    server = LoopbackServer.start(port, handler());
    return this;
  }

  /** Lets held answers go, stops listening, drops every connection. The journal stays. */
  @Override
  public synchronized void close() {
    faults.clear();
    server.close();
    journal.close();
  }

  private LoopbackServer.Handler handler() {
    return new LoopbackServer.Handler() {
      @Override
      public void arriving() throws InterruptedException {
        faults.hesitate(arrivals.incrementAndGet());
      }

      @Override
      public Answer answer(Request request) {
        return answered(kept(request));
      }
    };
  }

  // One after the other, so that the order in memory is the journal's.
  private synchronized Received kept(Request request) {
    Received one = new Received(journal.add(request));
    received.add(one);
    return one;
  }

  private Answer answered(Received request) {
    Answer usual =
        request.path().startsWith(HOOKS)
            ? Answer.of(200, Map.of("Content-Type", "application/json"), RECEIVED)
            : Answer.of(404, Map.of(), "please unsubscribe me!".getBytes(UTF_8));
    return faults.meetBy(request).map(fault -> fault.spoil(usual)).orElse(usual);
  }
}
