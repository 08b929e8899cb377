package frontdesk.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;

/**
 * What the app stands on and nothing else: parses the body, reads one row through an equal pool. A
 * process of its own, like the app.
 */
final class BareHandler {
  /** As many connections as the app holds. */
  private static final int CONNECTIONS = 12;

  private static final ObjectMapper JSON = new ObjectMapper();

  private BareHandler() {}

  /** Arguments: port, JDBC URL, user, password. */
  public static void main(String[] args) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(args[1]);
    pool.setUsername(args[2]);
    pool.setPassword(args[3]);
    pool.setMaximumPoolSize(CONNECTIONS);
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = Integer.parseInt(args[0]);
              config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
              config.routes.post("/", context -> answer(context, pool));
            })
        .start();
  }

  private static void answer(Context context, HikariDataSource pool) throws Exception {
    String parsed = JSON.readTree(context.bodyAsBytes()).toString();
    try (Connection connection = pool.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "SELECT zone FROM hosts WHERE org_id = ? AND host_id = ?")) {
      read.setString(1, "org_demo_001");
      read.setString(2, "bench_" + parsed.length() % Hosts.COUNT);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        context.contentType("application/json");
        context.result(JSON.writeValueAsBytes(Map.of("zone", row.getString(1))));
      }
    }
  }
}
