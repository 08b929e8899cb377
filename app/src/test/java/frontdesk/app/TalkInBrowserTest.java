package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.net.TcpProxy;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.openai.FakeSession;
import frontdesk.standins.openai.Play;
import frontdesk.standins.openai.Route;
import frontdesk.standins.openai.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody talks with the desk on its page, in a real browser with a microphone that beeps. */
class TalkInBrowserTest {
  private static final String BOOKING =
      "{\"title\":\"Consultation\",\"start_time\":\"2026-12-20T14:00:00Z\","
          + "\"end_time\":\"2026-12-20T15:00:00Z\",\"attendee_email\":\"user@example.com\"}";

  /** So long that the caller does not go on speaking while the desk answers. */
  private static final Duration SENTENCE = Duration.ofSeconds(3);

  /** Under this many bytes a page is there at once on a slow line. Source: issue 10. */
  private static final long LIGHT = 100_000;

  private static final String WEIGHT =
      "return performance.getEntriesByType('resource')"
          + ".concat(performance.getEntriesByType('navigation'))"
          + ".reduce((sum, one) => sum + one.transferSize, 0)";

  /**
   * A second of a tone of 440 Hz, in pieces as a browser hands them over, and what becomes of it.
   */
  private static final String RESAMPLED =
      """
      const [rate, told] = arguments;
      const file = performance.getEntriesByType("resource")
          .find(one => one.name.includes("/talk-resampler-")).name;
      import(file).then(({ Resampler }) => {
        const resampler = new Resampler(rate);
        const out = [];
        for (let from = 0; from < rate; from += 128) {
          const length = Math.min(128, rate - from);
          const tone = i => Math.sin(2 * Math.PI * 440 * (from + i) / rate);
          out.push(...resampler.push(Float32Array.from({ length }, (_, i) => tone(i))));
        }
        const turns = out.filter((one, i) => i > 0 && out[i - 1] < 0 && one >= 0).length;
        told([out.length, turns, Math.round(10 * Math.max(...out))].join(" "));
      });
      """;

  private final FakeOpenAi openAi =
      FakeOpenAi.start(0, Clock.systemUTC()).hearsSentencesOf(SENTENCE);
  private final Chromium chromium = Chromium.withMicrophone();
  private final RunningDesk desk = RunningDesk.speakingBy(VoiceDesk.at(openAi));

  @AfterEach
  void close() {
    chromium.close();
    desk.close();
    openAi.close();
  }

  private void visit() {
    chromium.driver().get(desk.url("/console/talk").toString());
  }

  private WebElement element(String id) {
    return chromium.driver().findElement(By.id(id));
  }

  private void awaitText(String id, String text) {
    assertThat(Soon.is(() -> element(id).getText().contains(text)))
        .as(() -> id + " says: " + element(id).getText() + "; " + chromium.complaints())
        .isTrue();
  }

  private void awaitNoSound(FakeSession session) {
    int before = session.audio().length;
    assertThat(Soon.is(() -> session.audio().length > before + 48_000)).isTrue();
    byte[] audio = session.audio();
    byte[] lastHalfSecond = Arrays.copyOfRange(audio, audio.length - 24_000, audio.length);
    assertThat(lastHalfSecond).containsOnly(0);
  }

  @Test
  void an_appointment_is_booked_by_talking_and_words_and_tool_are_seen() throws Exception {
    openAi.nextPlays(
        Play.of(
            Turn.turn()
                .hears("I'd like a <b>consultation</b>")
                .calls("call_1", "create_appointment", BOOKING),
            Turn.turn().says("You are booked.")));
    visit();

    chromium.tabTo("Start").sendKeys(Keys.ENTER);

    awaitText("said", "You are booked.");
    assertThat(element("said").getText())
        .contains("I'd like a <b>consultation</b>", "create_appointment", "done")
        .contains("You're booked for Consultation, Sunday, December 20 at 2 PM");
    awaitText("status", "Tool create_appointment: done.");
    assertThat(desk.count("appointments")).isEqualTo(1);
    FakeSession session = openAi.awaitSession(1);
    assertThat(session.outputs()).containsOnlyKeys("call_1");
    assertThat(session.errors()).isEmpty();
    element("said").findElement(By.tagName("summary")).click();
    assertThat(element("said").getText()).contains("\"title\": \"Consultation\"");
    chromium.checked("talk");
    assertThat(chromium.complaints()).isEqualTo("[]");
  }

  @Test
  void words_that_are_not_certain_yet_are_replaced_and_the_newest_are_in_sight() {
    CountDownLatch seen = new CountDownLatch(1);
    openAi.nextPlays(
        Play.of(
            Turn.turn()
                .hears("Hello")
                .sends(words("input_audio_transcription.delta", "delta", "Is that 12 Oat"))
                .sends(words("input_audio_transcription.delta", "delta", " Street"))
                .waitsFor(seen)
                .sends(words("input_audio_transcription.completed", "transcript", "12 Oak Street?"))
                .says("Yes")));
    visit();
    element("toggle").click();

    awaitText("said", "Is that 12 Oat Street");
    seen.countDown();
    awaitText("said", "12 Oak Street?");
    awaitText("said", "Yes");
    assertThat(element("said").getText()).doesNotContain("Oat");
    assertThat(chromium.driver().findElements(By.cssSelector("#said .partial"))).isEmpty();
  }

  private static ObjectNode words(String stage, String member, String text) {
    return RunningDesk.object()
        .put("type", "conversation.item." + stage)
        .put("item_id", "item_of_test")
        .put(member, text);
  }

  @Test
  void somebody_who_is_muted_is_not_heard_until_they_want_to_be() throws Exception {
    visit();
    chromium.tabTo("Start").sendKeys(Keys.ENTER);
    awaitText("status", "Connected. Say something.");
    FakeSession session = openAi.awaitSession(1);
    assertThat(Soon.is(() -> session.appends() > 0)).isTrue();

    chromium.tabTo("Mute").sendKeys(Keys.SPACE);

    awaitText("status", "Muted: nothing you say is heard.");
    assertThat(element("mute").getAttribute("aria-pressed")).isEqualTo("true");
    awaitNoSound(session);
    chromium.awaitFocus("Mute");
    element("mute").sendKeys(Keys.SPACE);
    awaitText("status", "You are heard again.");
    int before = session.audio().length;
    assertThat(Soon.is(() -> hasSoundSince(session, before))).isTrue();
  }

  private static boolean hasSoundSince(FakeSession session, int before) {
    byte[] audio = session.audio();
    for (int i = before; i < audio.length; i++) {
      if (audio[i] != 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void stop_ends_the_call_and_leads_to_its_record() throws Exception {
    openAi.nextPlays(Play.of(Turn.turn().hears("Hello").says("Good morning")));
    visit();
    element("toggle").click();
    awaitText("said", "Good morning");

    element("toggle").click();

    awaitText("status", "The call is over.");
    assertThat(element("toggle").getText()).isEqualTo("Start");
    assertThat(element("mute").isEnabled()).isFalse();
    openAi.awaitSession(1).awaitEnd();
    element("record").click();
    assertThat(chromium.driver().findElement(By.tagName("main")).getText())
        .contains("Hello", "Good morning");
  }

  @Test
  void a_desk_that_is_interrupted_is_silent_and_the_model_knows_what_was_heard() throws Exception {
    openAi.nextPlays(
        Play.of(
            Turn.turn().hears("Tell me all").says("This takes a long while to say. ".repeat(20)),
            Turn.turn().hears("Stop it").says("Yes")));
    visit();
    element("toggle").click();
    awaitText("said", "Stop it");

    FakeSession session = openAi.awaitSession(1);
    int heard = session.awaitReceived("conversation.item.truncate").path("audio_end_ms").asInt();
    assertThat(heard).isBetween(1_000, 10_000);
    assertThat(session.errors()).isEmpty();
  }

  @Test
  void a_desk_that_says_goodbye_is_heard_out_and_then_the_call_is_over() throws Exception {
    openAi.nextPlays(
        Play.of(
            Turn.turn().hears("That was all").calls("call_1", "end_call", "{\"reason\":\"done\"}"),
            Turn.turn().says("Goodbye")));
    visit();
    element("toggle").click();

    awaitText("status", "The call is over.");

    assertThat(element("said").getText()).contains("Goodbye");
    assertThat(element("trouble").getText()).isEmpty();
    openAi.awaitSession(1).awaitEnd();
  }

  @Test
  void a_line_that_is_cut_is_tried_again_and_the_call_goes_on() throws Exception {
    try (TcpProxy proxy = TcpProxy.to(desk.url("/").getPort())) {
      chromium.driver().get("http://127.0.0.1:" + proxy.port() + "/console/talk");
      element("toggle").click();
      awaitText("status", "Connected. Say something.");

      proxy.reset();

      FakeSession next = openAi.awaitSession(2);
      assertThat(Soon.is(() -> next.appends() > 0)).isTrue();
      awaitText("status", "Connected. Say something.");
      assertThat(desk.count("calls")).isEqualTo(1);

      proxy.refuse();
      proxy.reset();

      awaitText("trouble", "The connection to the server was lost.");
      assertThat(element("status").getText()).isEqualTo("The call is over.");
    }
  }

  @Test
  void a_microphone_that_cannot_be_had_is_said_in_plain_words() {
    visit();
    refusing("NotFoundError");
    element("toggle").click();
    awaitText("trouble", "There is no microphone.");
    assertThat(element("status").getText()).isEqualTo("No call began.");
    chromium.checked("talk-no-microphone");
    refusing("NotReadableError");
    element("toggle").click();
    awaitText("trouble", "used by another program");
    refusing("NotAllowedError");
    element("toggle").click();
    awaitText("trouble", "The browser may not use the microphone.");
    assertThat(openAi.sessions()).isEmpty();
    assertThat(desk.count("calls")).isZero();
  }

  private void refusing(String name) {
    chromium
        .driver()
        .executeScript(
            "navigator.mediaDevices.getUserMedia = () =>"
                + " Promise.reject(new DOMException('', arguments[0]))",
            name);
  }

  @Test
  void a_server_that_stops_is_said_in_plain_words() throws Exception {
    visit();
    element("toggle").click();
    awaitText("status", "Connected. Say something.");
    openAi.awaitSession(1);
    openAi.faults().on(Route.CONNECT).always().answer(401);
    openAi.awaitSession(1).drop();

    awaitText("trouble", "The voice service refuses the server's key");
  }

  @Test
  void the_page_is_light() {
    visit();
    assertThat(Soon.is(() -> element("toggle").isEnabled())).isTrue();

    long weight = ((Number) chromium.driver().executeScript(WEIGHT)).longValue();

    assertThat(weight).isBetween(1_000L, LIGHT);
  }

  @Test
  void sound_of_every_rate_becomes_24_kilohertz_without_a_seam() {
    visit();
    assertThat(Soon.is(() -> element("toggle").isEnabled())).isTrue();

    for (int rate : List.of(16_000, 44_100, 48_000, 96_000)) {
      String[] told =
          chromium.driver().executeAsyncScript(RESAMPLED, rate).toString().split(" ", -1);
      assertThat(Integer.parseInt(told[0])).as("samples from %s", rate).isBetween(23_999, 24_000);
      assertThat(Integer.parseInt(told[1])).as("turns from %s", rate).isBetween(438, 440);
      assertThat(told[2]).as("loudness from %s", rate).isEqualTo("10");
    }
  }
}
