package frontdesk.benchmarks;

import frontdesk.persistence.jdbi.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same statements by PostgreSQL's own load generator, where it is installed. */
final class Pgbench {
  private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");
  private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/(.+)");

  private Pgbench() {}

  /** Transactions a second; empty where there is no pgbench. */
  static Optional<Double> perSecond(Database.Address database, int clients)
      throws IOException, InterruptedException {
    Matcher address = ADDRESS.matcher(database.jdbcUrl());
    if (!address.find()) {
      return Optional.empty();
    }
    Path script = Files.createTempFile("booking", ".pgbench");
    Files.writeString(script, RawStatements.script());
    try {
      return Optional.of(run(database, address, clients, script));
    } catch (IOException notInstalled) {
      return Optional.empty();
    } finally {
      Files.delete(script);
    }
  }

  private static double run(Database.Address database, Matcher address, int clients, Path script)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-T",
                "4",
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(2, clients)),
                "-f",
                script.toString(),
                "-h",
                address.group(1),
                "-p",
                address.group(2),
                "-U",
                database.asOwner().user(),
                address.group(3)));
    builder.environment().put("PGPASSWORD", database.asOwner().password());
    builder.environment().put("PGOPTIONS", "-c app.owner=on");
    Process process = builder.redirectErrorStream(true).start();
    String output =
        process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    process.waitFor();
    Matcher tps = TPS.matcher(output);
    // Not taken for missing: statements that are no longer those of a booking have to be mended.
    if (process.exitValue() != 0 || !tps.find()) {
      throw new IllegalStateException("pgbench said: " + output);
    }
    return Double.parseDouble(tps.group(1));
  }
}
