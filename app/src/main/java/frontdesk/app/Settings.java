package frontdesk.app;

import frontdesk.persistence.jdbi.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an operator decides, read once at the start.
 *
 * @param publicUrl how the world reaches this server, a path below the host included
 * @param data where the server's own database lives, if {@code database} is empty
 * @param vapiSecret closes the Vapi door; empty: open to this machine
 * @param apiKey closes every other door; empty: open to this machine
 * @param origins whose pages may call us from a browser
 */
public record Settings(
    String host,
    int port,
    URI publicUrl,
    Path data,
    Optional<Database.Address> database,
    Optional<URI> zapierWebhook,
    Optional<String> vapiSecret,
    Optional<String> apiKey,
    List<OriginPattern> origins) {

  /** Most of it is secret: not printed. */
  @Override
  public String toString() {
    return "Settings[" + host + ":" + port + "]";
  }
}
