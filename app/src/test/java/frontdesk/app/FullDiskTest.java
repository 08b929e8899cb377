package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.SettableClock;
import frontdesk.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL on a disk that becomes full: a small one in memory, which only root can mount. */
@Timeout(180)
class FullDiskTest {
  // PostgreSQL itself, its first files, and room for some hundred bookings.
  private static final String SIZE = "size=400m";
  private static final int MOST = 3_000;

  @TempDir Path directory;

  private static boolean does(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException notHere) {
      return false;
    }
  }

  // E10
  @Test
  void a_full_disk_takes_no_bookings_loses_none_and_takes_them_again() throws Exception {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(
        does("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString()),
        "a small disk can be mounted here by root only");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(disk.resolve("data"));
        RunningDesk desk = desk(postgres)) {
      Path filler = disk.resolve("filler");
      fill(filler);
      List<String> booked = untilRefused(desk);
      Files.delete(filler);

      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!desk.execute(request(MOST)).path("success").asBoolean()) {
        assertThat(System.nanoTime()).as("it takes bookings again").isLessThan(end);
      }
      assertThat(appointments(postgres)).containsAll(booked);
    } finally {
      assertThat(does("umount", "-l", disk.toString())).isTrue();
    }
  }

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] some = new byte[64 * 1024];
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      assertThat(Files.size(filler)).isPositive();
    }
  }

  private static List<String> untilRefused(RunningDesk desk) {
    List<String> booked = new ArrayList<>();
    for (int caller = 0; caller < MOST; caller++) {
      JsonNode reply = desk.execute(request(caller));
      if (!reply.path("success").asBoolean()) {
        assertThat(reply.path("clarification").asText()).contains("nothing has been booked");
        return booked;
      }
      booked.add(reply.path("appointment_id").asText());
    }
    throw new AssertionError("the disk is not full");
  }

  private static RunningDesk desk(EmbeddedPostgres postgres) {
    return RunningDesk.on(
        RunningDesk.at(
            RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()),
            OwnDatabase.address(postgres.jdbcUrl(), postgres.owner(), postgres.serving())),
        new SettableClock("2026-11-21T12:00:00Z"));
  }

  private static List<String> appointments(EmbeddedPostgres postgres) {
    return Jdbi.create(
            postgres.jdbcUrl() + "?options=-c%20app.owner=on",
            postgres.owner().user(),
            postgres.owner().password())
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT appointment_id FROM appointments")
                    .mapTo(String.class)
                    .list());
  }

  // With a long title, so that it is soon full.
  private static String request(int caller) {
    Instant start = Instant.parse("2020-01-01T00:00:00Z").plus(Duration.ofHours(caller));
    return """
        {"tool_name":"create_appointment","call_id":"call-%d","tool_args":{"title":"%s",
         "start_time":"%s","end_time":"%s","attendee_email":"caller-%d@example.com"}}
        """
        .formatted(caller, "x".repeat(180), start, start.plusSeconds(1800), caller);
  }
}
