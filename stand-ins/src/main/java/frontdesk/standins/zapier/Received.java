package frontdesk.standins.zapier;

import frontdesk.standins.wire.Journal;
import frontdesk.standins.wire.JournalEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A request that was read to its end, and what of it tells what it is about. */
public record Received(JournalEntry entry) {

  /** All that a journal holds, in order. */
  public static List<Received> read(Path journal) {
    return Journal.read(journal).stream().map(Received::new).toList();
  }

  /** In the order of arrival, from 1. */
  public int number() {
    return entry.number();
  }

  public String path() {
    return entry.path();
  }

  /** By name in lower case. */
  public Map<String, String> headers() {
    return entry.headers();
  }

  public String body() {
    return entry.body();
  }

  /** Empty if the body names none. */
  public String appointmentId() {
    return entry.json().path("appointment_id").asText();
  }

  /** By which a receiver would know a repeat; empty if the sender gave none. */
  public String idempotencyKey() {
    return entry.header("idempotency-key").orElse("");
  }

  @Override
  public String toString() {
    return entry.toString();
  }
}
