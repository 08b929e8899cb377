package frontdesk.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tool calls that are right from the start, so that a test names only the argument it is about. */
public final class ToolCallFixture {
  private final String tool;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private Optional<String> id = Optional.empty();

  private ToolCallFixture(String tool) {
    this.tool = tool;
  }

  public static ToolCallFixture aCallOf(String tool) {
    return new ToolCallFixture(tool);
  }

  public static ToolCallFixture getAvailability() {
    return aCallOf("get_availability").with("user_id", "pete_admin").with("days_ahead", 7);
  }

  /** A viewing on Tuesday, 24 November 2026 at nine in Chicago. */
  public static ToolCallFixture setAppointment() {
    return aCallOf("set_appointment")
        .with("user_id", "pete_admin")
        .with("property_address", "12 Oak Street")
        .with("start_time", "2026-11-24T09:00:00")
        .with("attendee_name", "Jane Doe")
        .with("attendee_email", "jane@example.com");
  }

  /** The pipeline guide's example request. */
  public static ToolCallFixture createAppointment() {
    return aCallOf("create_appointment")
        .with("title", "Consultation")
        .with("start_time", "2024-12-20T14:00:00Z")
        .with("end_time", "2024-12-20T15:00:00Z")
        .with("attendee_email", "user@example.com");
  }

  public ToolCallFixture with(String argument, Object value) {
    arguments.put(argument, value);
    return this;
  }

  public ToolCallFixture without(String argument) {
    arguments.remove(argument);
    return this;
  }

  /** Named by its platform, so that a repeat of it can be told. */
  public ToolCallFixture id(String id) {
    this.id = Optional.of(id);
    return this;
  }

  public ToolCall build() {
    return new ToolCall(tool, id, arguments);
  }
}
