package frontdesk.app.settings;

import frontdesk.adapters.mail.SmtpServer;
import frontdesk.app.signin.Issuer;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealingKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides, read once at the start.
 *
 * @param publicUrl how the world reaches this server, a path below the host included
 * @param data where the server keeps what is its own: keys, and the database if {@code database} is
 *     empty
 * @param zapierChangesWebhook hears of moves and cancellations; empty: nobody does
 * @param escalationWebhook hears at once of calls in which a person is asked for; empty: nobody
 *     does
 * @param alerts hears what waits for a person; empty: the log does
 * @param microsoft empty: hosts cannot connect calendars
 * @param sealingKeys what hosts' tokens are sealed with; empty: keys in a file below {@code data}
 * @param smtp takes invitations by mail where no host's own mailbox does; empty: nobody does
 * @param apiKey closes every other door; empty: open to this machine
 * @param metricsKey shows figures to whoever knows it; empty: nobody sees them
 * @param signIn whose tokens of people who signed in are believed; empty: nobody's
 * @param origins whose pages may call us from a browser
 * @param proxies whose word counts for where a request comes from
 * @param console whether there are pages for people
 */
public record Settings(
    String host,
    int port,
    URI publicUrl,
    Path data,
    Optional<Database.Address> database,
    Optional<URI> zapierWebhook,
    Optional<URI> zapierChangesWebhook,
    Optional<URI> escalationWebhook,
    Optional<AlertAccess> alerts,
    Optional<MicrosoftAccess> microsoft,
    Optional<SealingKeys> sealingKeys,
    Optional<SmtpServer> smtp,
    VapiAccess vapi,
    VoiceAccess voice,
    Optional<String> apiKey,
    Optional<String> metricsKey,
    Optional<Issuer> signIn,
    List<OriginPattern> origins,
    TrustedProxies proxies,
    boolean console) {

  /** Most of it is secret: not printed. */
  @Override
  public String toString() {
    return "Settings[" + host + ":" + port + "]";
  }
}
