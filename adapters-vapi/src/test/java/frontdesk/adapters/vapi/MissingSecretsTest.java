package frontdesk.adapters.vapi;

import static frontdesk.tools.DeskFixture.aDesk;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CapturedLog;
import frontdesk.SettableClock;
import frontdesk.accounts.CallPasses;
import frontdesk.adapters.vapi.calls.AnswerRing;
import frontdesk.adapters.vapi.calls.CallFeed;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.assistants.InMemoryDialledNumbers;
import frontdesk.calls.InMemoryCalls;
import frontdesk.calls.RecordCall;
import frontdesk.calls.TellUnfinished;
import frontdesk.http.Body;
import frontdesk.http.Handler;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Way;
import frontdesk.tools.DeskFixture;
import java.io.IOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissingSecretsTest {
  private final SettableClock clock = new SettableClock("2026-11-23T08:00:00Z");
  private final MissingSecrets missing =
      new MissingSecrets(clock.instant().plus(Duration.ofDays(7)), clock);
  private final CapturedLog log = new CapturedLog(MissingSecrets.class);

  @AfterEach
  void stop() {
    log.close();
  }

  private List<String> lines() {
    assertThat(log.records()).allMatch(record -> record.getLevel().equals(Level.WARNING));
    return log.records().stream().map(MissingSecretsTest::line).toList();
  }

  private static String line(LogRecord record) {
    return MessageFormat.format(record.getMessage(), record.getParameters());
  }

  private void note(String name, int times) {
    for (int i = 0; i < times; i++) {
      missing.note(new Sender("assistant \"" + name + "\""));
    }
  }

  private static final InMemoryCalls CALLS = new InMemoryCalls();
  private static final CallMessages MESSAGES =
      new CallMessages(
          new CallFeed(
              new RecordCall(CALLS, CALLS, Clock.systemUTC()),
              new TellUnfinished(CALLS, System::nanoTime, Runnable::run),
              Demo.ORG,
              Clock.systemUTC()),
          new AnswerRing(new InMemoryDialledNumbers(), Demo.ORG));

  @Test
  void each_assistant_is_named_once_an_hour_with_how_many_messages_came() {
    note("Showings", 3);
    note("Sales", 1);
    clock.advance(Duration.ofMinutes(59));
    note("Showings", 2000);
    clock.advance(Duration.ofMinutes(1));
    note("Showings", 2);

    assertThat(lines())
        .containsExactly(
            "assistant \"Showings\" still has no secret; 1 message without it so far,"
                + " refused from 2026-11-30T08:00:00Z on",
            "assistant \"Sales\" still has no secret; 1 message without it so far,"
                + " refused from 2026-11-30T08:00:00Z on",
            "assistant \"Showings\" still has no secret; 2004 messages without it so far,"
                + " refused from 2026-11-30T08:00:00Z on");
  }

  @Test
  void who_makes_up_names_fills_neither_the_memory_nor_the_log() {
    for (int i = 0; i < 5_000; i++) {
      note("made up " + i, 1);
    }
    note("made up 7", 1);

    assertThat(lines())
        .hasSize(MissingSecrets.MOST_NAMED + 1)
        .last()
        .asString()
        .startsWith("one of many more assistants still has no secret; 1 message ");
  }

  @Test
  void messages_of_every_kind_are_answered_as_usual_and_noted() throws IOException {
    DeskFixture desk = aDesk();
    VapiWebhook webhook =
        new VapiWebhook(
            desk.desk(),
            Demo.ORG,
            Way.to(Demo.propertyManager().id()),
            Duration.ofSeconds(30),
            MESSAGES,
            CallPasses.NONE);
    Handler noting = webhook.noting(missing);

    for (String message :
        List.of(
            "{'message':{'type':'status-update','assistant':{'name':'Showings','id':'a-1'}}}",
            "{'message':{'type':'tool-calls','assistant':{'name':'Sales'},'toolCallList':"
                + "[{'id':'t','function':{'name':'get_availability','arguments':{}}}]}}")) {
      byte[] body = message.replace('\'', '"').getBytes(UTF_8);
      assertThat(noting.handle(request(body))).isEqualTo(webhook.handle(request(body)));
    }

    assertThat(lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("assistant \"Showings\" (a-1) still has"),
            second -> assertThat(second).startsWith("assistant \"Sales\" still has"));
  }

  @Test
  void what_cannot_be_read_is_refused_and_names_nobody() throws IOException {
    VapiWebhook webhook =
        new VapiWebhook(
            aDesk().desk(),
            Demo.ORG,
            Way.to(Demo.propertyManager().id()),
            Duration.ofSeconds(30),
            MESSAGES,
            CallPasses.NONE);

    Response answer = webhook.noting(missing).handle(request("{\"message\":".getBytes(UTF_8)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(lines()).isEmpty();
  }

  private static Request request(byte[] body) {
    Headers headers = Headers.of(Map.of("Content-Type", List.of("application/json")));
    return new Request("POST", "/vapi/webhook", Map.of(), headers, Body.of(body));
  }
}
