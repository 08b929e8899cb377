package frontdesk.adapters.console.trial;

import frontdesk.adapters.console.calls.CallPages;
import frontdesk.adapters.console.calls.Curls;
import frontdesk.adapters.console.calls.Json;
import frontdesk.adapters.console.desk.TryNeeds;
import frontdesk.adapters.console.page.Links;
import frontdesk.adapters.console.page.ResultWords;
import frontdesk.adapters.console.page.Visitor;
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
    List<Curls.Curl> curls,
    String call,
    Optional<String> appointment) {
  /** The same tool call at one of the doors that assistants use. */
  record AtDoor(String name, String path, String asked, String answered) {}

  static TriedTool of(
      TryNeeds.Asked asked,
      ToolReply reply,
      Duration took,
      List<TryNeeds.ToolDoor> doors,
      Visitor visitor) {
    return new TriedTool(
        reply.spoken(),
        ResultWords.of(reply.result()),
        took.toMillis() + " ms",
        doors.stream()
            .map(
                door ->
                    new AtDoor(
                        door.name(),
                        door.path(),
                        Json.pretty(door.asked().apply(asked)),
                        Json.pretty(door.answered().apply(asked.toolCall(), reply))))
            .toList(),
        new Curls(doors, visitor).of(asked),
        CallPages.linkTo(asked.call()),
        appointment(reply).map(Appointment::id).map(Links::toAppointment));
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

  /** Tells of people: not printed. */
  @Override
  public String toString() {
    return "TriedTool[" + result + "]";
  }
}
