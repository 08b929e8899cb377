package frontdesk.app.command;

import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.adapters.graph.connect.Addresses;
import frontdesk.http.JdkHttpTransport;
import frontdesk.people.PersonalToken;
import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.SealingKeys;
import java.nio.file.Path;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * The parts of the server that commands work with, from the server's own settings. Each is made
 * when it is first asked for, and throws {@link Failed} where it cannot be.
 */
public interface Parts extends AutoCloseable {
  /** The server's database, also while the server runs. */
  Jdbi jdbi();

  /** Where that is, whatever state it is in: nothing is made or brought up to date in it. */
  Database.Address database();

  SealingKeys keys();

  /** The keys with a new one before them, which is on disk. */
  SealingKeys keysWithNew();

  MicrosoftSettings microsoft();

  Addresses addresses();

  /** Where somebody joins who holds that. */
  String joinLink(PersonalToken token);

  /** Where somebody chooses another password who holds that. */
  String passwordLink(PersonalToken token);

  VapiDesk vapi();

  JdkHttpTransport transport();

  Clock clock();

  /** Another database, of which an operator gave the address. */
  Database.Address databaseAt(String url);

  /** A file as an operator names it, from where they stand. */
  Path file(Path named);

  @Override
  void close();
}
