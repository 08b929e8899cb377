package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines.Registered;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Calls by Vapi's SDK, in a real browser; Vapi itself and its call engine are not reached here. */
class VapiCallInBrowserTest {
  /** As the SDK tells what happens in a call. */
  private static final String SCRIPTED =
      """
      const told = arguments[0];
      const loaded = name => performance.getEntriesByType("resource")
          .find(one => one.name.includes("/" + name + "-")).name;
      class Scripted {
        static made;
        constructor(key, api, config) {
          this.said = { key, api, config };
          this.heard = {};
          Scripted.made = this;
        }
        on(event, then) { this.heard[event] = then; }
        async start(assistant) {
          this.said.assistant = assistant;
          this.heard["call-start"]();
          return { id: "call-1" };
        }
        setMuted(muted) { this.said.muted = muted; }
        stop() { this.said.stopped = true; }
      }
      (async () => {
        const { VapiCall } = await import(loaded("talk-vapi"));
        const { Transcript } = await import(loaded("talk-transcript"));
        const states = [];
        const page = {
          transcript: new Transcript(document.getElementById("said")),
          status: text => states.push(text),
          began: id => states.push(id),
          over: why => states.push("over" + why),
        };
        const call = new VapiCall(page, { key: "k", api: "a" }, async () => ({ default: Scripted }));
        await call.begin(new Map([["assistant", "vapi:asst-1"]]));
        const message = Scripted.made.heard.message;
        message({ type: "transcript", role: "user", transcriptType: "partial", transcript: "At 9" });
        message({ type: "transcript", role: "user", transcriptType: "final", transcript: "At 9 PM" });
        message({ type: "tool-calls", toolCallList: [
            { id: "t1", function: { name: "set_appointment", arguments: { option: 1 } } }] });
        const history = [{ role: "tool_call_result", toolCallId: "t1", result: "Booked <b>it</b>." }];
        message({ type: "conversation-update", messages: history });
        message({ type: "conversation-update", messages: history });
        message({ type: "transcript", role: "assistant", transcriptType: "final", transcript: "Done." });
        message({ type: "something-new" });
        call.mute(true);
        call.stop();
        told(JSON.stringify({ states, said: Scripted.made.said }));
      })().catch(failed => told("failed: " + failed));
      """;

  private final Chromium chromium = Chromium.withMicrophone();
  private Optional<RunningDesk> running = Optional.empty();

  @BeforeEach
  void visit() {
    VapiInPage vapi = new VapiInPage(URI.create("http://127.0.0.1:9"), "public-key");
    Settings set = RunningDesk.settings(VapiAccess.NONE.withPages(vapi), Optional.empty());
    RunningDesk desk = RunningDesk.on(set, new SettableClock("2026-11-21T12:00:00Z"));
    running = Optional.of(desk);
    UserId pete = Demo.propertyManager().id();
    new JdbiLines(desk.jdbi())
        .register(Demo.ORG, new Registered(new Line(Line.Kind.ASSISTANT, "asst-1"), pete, false));
    chromium.driver().get(desk.url("/console/talk").toString());
  }

  @AfterEach
  void close() {
    chromium.close();
    running.ifPresent(RunningDesk::close);
  }

  private WebElement element(String id) {
    return chromium.driver().findElement(By.id(id));
  }

  @Test
  void what_the_sdk_tells_is_shown_as_the_relays_calls_are() {
    assertThat(Soon.is(() -> element("toggle").isEnabled())).isTrue();

    Object told = chromium.driver().executeAsyncScript(SCRIPTED);

    assertThat(told.toString())
        .contains("\"avoidEval\":true", "\"assistant\":\"asst-1\"", "\"stopped\":true")
        .contains("Tool set_appointment: done.", "call-1", "over\"");
    assertThat(element("said").getText())
        .contains("At 9 PM", "set_appointment done", "Booked <b>it</b>.", "Done.");
    assertThat(chromium.driver().findElements(By.cssSelector("#said > li"))).hasSize(3);
  }

  @Test
  void a_call_that_vapi_does_not_take_is_said_in_plain_words() {
    assertThat(Soon.is(() -> element("toggle").isEnabled())).isTrue();

    element("toggle").click();

    assertThat(Soon.is(() -> element("trouble").getText().startsWith("Vapi does not take")))
        .as(() -> element("trouble").getText() + chromium.complaints())
        .isTrue();
    assertThat(element("status").getText()).isEqualTo("No call began.");
    chromium.checked("talk-vapi");
  }
}
