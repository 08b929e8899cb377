package frontdesk.adapters.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import frontdesk.scheduling.Appointment;
import frontdesk.tools.ToolReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a tool answered.
 *
 * @param call where its call is, below the console
 * @param appointment where one is that it booked or changed, likewise
 */
record TriedTool(
    String spoken,
    String result,
    String took,
    List<AtDoor> doors,
    String call,
    Optional<String> appointment) {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  /** The same tool call at one of the doors that assistants use. */
  record AtDoor(String name, String path, String asked, String answered) {}

  static TriedTool of(
      TryNeeds.Asked asked, ToolReply reply, Duration took, List<TryNeeds.ToolDoor> doors) {
    return new TriedTool(
        reply.spoken(),
        reply.result().replace('_', ' '),
        took.toMillis() + " ms",
        doors.stream()
            .map(
                door ->
                    new AtDoor(
                        door.name(),
                        door.path(),
                        json(door.asked().apply(asked)),
                        json(door.answered().apply(asked.toolCall(), reply))))
            .toList(),
        CallPages.linkTo(asked.call()),
        appointment(reply).map(Appointment::id).map(AppointmentPages::linkTo));
  }

  private static Optional<Appointment> appointment(ToolReply reply) {
    if (reply instanceof ToolReply.Booked booked) {
      return Optional.of(booked.outcome().appointment());
    }
    if (reply instanceof ToolReply.NotPassedOn kept) {
      return Optional.of(kept.outcome().appointment());
    }
    return reply instanceof ToolReply.Changed changed
        ? Optional.of(changed.appointment())
        : Optional.empty();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      // Its message shows values, so it is not passed on.
      throw new IllegalStateException("maps, lists, texts and numbers have a JSON form");
    }
  }

  /** Tells of people: not printed. */
  @Override
  public String toString() {
    return "TriedTool[" + result + "]";
  }
}
