package frontdesk.app;

import frontdesk.SettableClock;
import frontdesk.adapters.console.desk.VapiInPage;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.VapiAccess;
import frontdesk.people.ResetPassword;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiPasswordLinks;
import frontdesk.scheduling.Demo;
import frontdesk.standins.openai.FakeOpenAi;
import frontdesk.standins.vapi.FakeVapi;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk at which everything is set up, and every list is longer than a page of it. */
final class FurnishedDesk implements AutoCloseable {
  final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeVapi vapi = FakeVapi.start(0, clock);
  private final FakeOpenAi openAi = FakeOpenAi.start(0, clock);
  final RunningDesk desk;

  /**
   * @param publicUrl how browsers come
   */
  FurnishedDesk(URI publicUrl, Path folder) {
    desk = RunningDesk.on(settings(publicUrl, folder), clock);
    SomeWork.in(desk);
    FullLists.in(desk);
  }

  private Settings settings(URI publicUrl, Path folder) {
    VapiAccess access =
        new VapiAccess(
                Optional.of(new VapiAccount(vapi.url(), FakeVapi.KEY)),
                Optional.of("v"),
                Optional.empty(),
                Optional.empty())
            .withPages(new VapiInPage(vapi.url(), "public-key"));
    return SettingsFixture.like(RunningDesk.settings(access, Optional.of("k")))
        .voice(VoiceDesk.at(openAi))
        .publicUrl(publicUrl)
        .data(folder)
        .build();
  }

  String invitation() {
    return ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
  }

  List<EveryPage> pages() {
    return EveryPage.of(desk, Map.of("link", invitation(), "reset", reset()));
  }

  private String reset() {
    return ResetPassword.link(new JdbiPasswordLinks(desk.jdbi()), Demo.ORG, "m1", clock)
        .orElseThrow()
        .text();
  }

  @Override
  public void close() {
    desk.close();
    openAi.close();
    vapi.close();
  }
}
