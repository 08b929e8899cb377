package frontdesk.app;

import frontdesk.adapters.mail.SmtpServer;
import frontdesk.app.settings.AlertAccess;
import frontdesk.app.settings.MicrosoftAccess;
import frontdesk.app.settings.OriginPattern;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.TrustedProxies;
import frontdesk.app.settings.VapiAccess;
import frontdesk.app.settings.VoiceAccess;
import frontdesk.app.signin.Issuer;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealingKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings for tests: whatever is not named is what it is without a setting. */
final class SettingsFixture {
  private String host = "127.0.0.1";
  private int port = 0;
  private URI publicUrl = URI.create("http://127.0.0.1");
  private Path data = Path.of("target", "unused");
  private Optional<Database.Address> database = Optional.empty();
  private Optional<URI> zapierWebhook = Optional.empty();
  private Optional<URI> zapierChangesWebhook = Optional.empty();
  private Optional<URI> escalationWebhook = Optional.empty();
  private Optional<AlertAccess> alerts = Optional.empty();
  private Optional<MicrosoftAccess> microsoft = Optional.empty();
  private Optional<SealingKeys> sealingKeys = Optional.empty();
  private Optional<SmtpServer> smtp = Optional.empty();
  private VapiAccess vapi = VapiAccess.NONE;
  private VoiceAccess voice = VoiceAccess.NONE;
  private Optional<String> apiKey = Optional.empty();
  private Optional<String> metricsKey = Optional.empty();
  private Optional<Issuer> signIn = Optional.empty();
  private List<OriginPattern> origins = List.of();
  private boolean console = true;

  private TrustedProxies proxies = TrustedProxies.NONE;

  private SettingsFixture() {}

  /** Loopback, a port that is free, no database of others. */
  static SettingsFixture someSettings() {
    return new SettingsFixture();
  }

  /** The same, to be changed. */
  static SettingsFixture like(Settings set) {
    SettingsFixture same = new SettingsFixture();
    same.host = set.host();
    same.port = set.port();
    same.publicUrl = set.publicUrl();
    same.data = set.data();
    same.database = set.database();
    same.zapierWebhook = set.zapierWebhook();
    same.zapierChangesWebhook = set.zapierChangesWebhook();
    same.escalationWebhook = set.escalationWebhook();
    same.alerts = set.alerts();
    same.microsoft = set.microsoft();
    same.sealingKeys = set.sealingKeys();
    same.smtp = set.smtp();
    same.vapi = set.vapi();
    same.voice = set.voice();
    same.apiKey = set.apiKey();
    same.metricsKey = set.metricsKey();
    same.signIn = set.signIn();
    same.origins = set.origins();
    same.proxies = set.proxies();
    same.console = set.console();
    return same;
  }

  SettingsFixture host(String host) {
    this.host = host;
    return this;
  }

  SettingsFixture port(int port) {
    this.port = port;
    return this;
  }

  SettingsFixture publicUrl(URI publicUrl) {
    this.publicUrl = publicUrl;
    return this;
  }

  SettingsFixture data(Path data) {
    this.data = data;
    return this;
  }

  SettingsFixture database(Optional<Database.Address> database) {
    this.database = database;
    return this;
  }

  SettingsFixture zapierWebhook(Optional<URI> zapierWebhook) {
    this.zapierWebhook = zapierWebhook;
    return this;
  }

  SettingsFixture zapierChangesWebhook(Optional<URI> zapierChangesWebhook) {
    this.zapierChangesWebhook = zapierChangesWebhook;
    return this;
  }

  SettingsFixture escalationWebhook(Optional<URI> escalationWebhook) {
    this.escalationWebhook = escalationWebhook;
    return this;
  }

  SettingsFixture alerts(Optional<AlertAccess> alerts) {
    this.alerts = alerts;
    return this;
  }

  SettingsFixture microsoft(Optional<MicrosoftAccess> microsoft) {
    this.microsoft = microsoft;
    return this;
  }

  SettingsFixture sealingKeys(Optional<SealingKeys> sealingKeys) {
    this.sealingKeys = sealingKeys;
    return this;
  }

  SettingsFixture smtp(Optional<SmtpServer> smtp) {
    this.smtp = smtp;
    return this;
  }

  SettingsFixture vapi(VapiAccess vapi) {
    this.vapi = vapi;
    return this;
  }

  SettingsFixture voice(VoiceAccess voice) {
    this.voice = voice;
    return this;
  }

  SettingsFixture apiKey(Optional<String> apiKey) {
    this.apiKey = apiKey;
    return this;
  }

  SettingsFixture metricsKey(Optional<String> metricsKey) {
    this.metricsKey = metricsKey;
    return this;
  }

  SettingsFixture signIn(Optional<Issuer> signIn) {
    this.signIn = signIn;
    return this;
  }

  SettingsFixture origins(List<OriginPattern> origins) {
    this.origins = origins;
    return this;
  }

  SettingsFixture proxies(TrustedProxies proxies) {
    this.proxies = proxies;
    return this;
  }

  SettingsFixture console(boolean console) {
    this.console = console;
    return this;
  }

  Settings build() {
    return new Settings(
        host,
        port,
        publicUrl,
        data,
        database,
        zapierWebhook,
        zapierChangesWebhook,
        escalationWebhook,
        alerts,
        microsoft,
        sealingKeys,
        smtp,
        vapi,
        voice,
        apiKey,
        metricsKey,
        signIn,
        origins,
        proxies,
        console);
  }
}
