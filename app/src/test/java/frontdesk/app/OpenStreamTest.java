package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.http.EventStream;
import frontdesk.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Responses that go on, on a server that serves nothing else. */
class OpenStreamTest {
  private final BlockingQueue<EventStream> begun = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final Server server =
      Server.start(
          SettingsFixture.someSettings().port(0).build(),
          List.of(
              new Route(
                  "GET",
                  "/events",
                  request ->
                      Response.events(
                          stream -> {
                            begun.add(stream);
                            return () -> over.complete(null);
                          }))));

  @AfterEach
  void close() {
    server.close();
  }

  private EventsHeard listens() {
    return EventsHeard.at(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/events")));
  }

  private EventStream stream() throws InterruptedException {
    EventStream stream = begun.poll(30, TimeUnit.SECONDS);
    assertThat(stream).isNotNull();
    return stream;
  }

  private static byte[] event(String text) {
    return ("data: " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void sent(EventStream stream, String text) {
    stream.send(event(text)).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Test
  void what_is_sent_arrives_at_once_and_in_order_until_it_ends() throws Exception {
    CompletableFuture<EventsHeard> page = CompletableFuture.supplyAsync(this::listens);
    EventStream stream = stream();
    sent(stream, "one");
    page.join().awaits("one");
    sent(stream, "two");
    page.join().awaits("two");

    stream.end();

    page.join().awaitOver();
    over.get(30, TimeUnit.SECONDS);
    assertThat(page.join().heard())
        .extracting(EventsHeard.Event::data)
        .containsExactly(" one\n", " two\n");
    assertThat(stream.send(event("three")).toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void a_second_event_waits_for_the_first() throws Exception {
    CompletableFuture<EventsHeard> page = CompletableFuture.supplyAsync(this::listens);
    EventStream stream = stream();
    CompletableFuture<?> first = stream.send(event("x".repeat(1 << 20))).toCompletableFuture();
    if (!first.isDone()) {
      assertThatThrownBy(() -> stream.send(event("y"))).isInstanceOf(IllegalStateException.class);
    }
    first.orTimeout(30, TimeUnit.SECONDS).join();
    page.join().awaits("xxx");
  }

  @Test
  void whoever_is_gone_is_noticed() throws Exception {
    CompletableFuture<EventsHeard> page = CompletableFuture.supplyAsync(this::listens);
    EventStream stream = stream();
    sent(stream, "one");
    page.join().awaits("one");
    page.join().close();

    assertThat(
            Soon.is(
                () -> {
                  CompletableFuture<?> sending = stream.send(event("more")).toCompletableFuture();
                  sending.exceptionally(gone -> null).orTimeout(30, TimeUnit.SECONDS).join();
                  return sending.isCompletedExceptionally();
                }))
        .isTrue();
    over.get(30, TimeUnit.SECONDS);
  }

  @Test
  void one_who_does_not_read_is_let_go_of_at_once() throws Exception {
    try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      silent
          .getOutputStream()
          .write(
              "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      EventStream stream = stream();
      CompletableFuture<?> stuck = stream.send(event("x".repeat(64 << 20))).toCompletableFuture();
      assertThat(stuck.isDone()).isFalse();

      stream.cut();

      assertThatThrownBy(stuck::join).hasCauseInstanceOf(IOException.class);
      over.get(30, TimeUnit.SECONDS);
    }
  }
}
