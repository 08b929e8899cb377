package frontdesk.tools;

import frontdesk.calls.ToolResult;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Reached;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lets the hosts whom a caller reached carry an intent out: the first who can does. Where none can,
 * the caller hears the first one's answer, whose times are then the ones that are offered.
 */
final class AskInTurn {
  /**
   * A rule of this host's, or nothing of the caller's with them: it may be otherwise with another.
   */
  private static final Set<ToolResult> ANOTHER_MAY =
      EnumSet.of(
          ToolResult.TAKEN,
          ToolResult.OUTSIDE_HOURS,
          ToolResult.OFF_GRID,
          ToolResult.WRONG_LENGTH,
          ToolResult.TOO_SOON,
          ToolResult.TOO_CLOSE,
          ToolResult.BEYOND_HORIZON,
          ToolResult.DAY_FULL,
          ToolResult.NO_TIME_TO_TRAVEL,
          ToolResult.IN_THE_PAST,
          ToolResult.SKIPPED_TIME,
          ToolResult.REPEATED_TIME,
          ToolResult.CALENDAR_NOT_CONNECTED,
          ToolResult.BOOKED_WITH_OTHER_HOST,
          ToolResult.NOT_FOUND);

  private final List<Host> hosts;
  private final Function<Host, Intent.Cases<ToolReply>> with;

  /**
   * @param with carries out with one of them
   */
  AskInTurn(Reached.Those those, Function<Host, Intent.Cases<ToolReply>> with) {
    this.hosts = those.hosts();
    this.with = with;
  }

  ToolReply answer(Intent intent) {
    if (hosts.size() == 1) {
      return ask(hosts.get(0), intent);
    }
    for (Host host : hosts) {
      ToolReply reply = ask(host, intent);
      if (!anotherMay(reply)) {
        return itsOwn(reply, host, intent);
      }
    }
    return ask(hosts.get(0), intent);
  }

  private ToolReply ask(Host host, Intent intent) {
    return intent.match(with.apply(host));
  }

  // A repeat is known whichever host is asked; who has the appointment tells of it.
  private ToolReply itsOwn(ToolReply reply, Host asked, Intent intent) {
    return booked(reply)
        .filter(appointment -> !appointment.host().equals(asked.id()))
        .flatMap(its -> hosts.stream().filter(host -> host.id().equals(its.host())).findFirst())
        .map(host -> ask(host, intent))
        .orElse(reply);
  }

  private static Optional<Appointment> booked(ToolReply reply) {
    if (reply instanceof ToolReply.Booked booked) {
      return Optional.of(booked.outcome().appointment());
    }
    return reply instanceof ToolReply.NotPassedOn open
        ? Optional.of(open.outcome().appointment())
        : Optional.empty();
  }

  private static boolean anotherMay(ToolReply reply) {
    return reply instanceof ToolReply.Asked asked
        ? ANOTHER_MAY.contains(asked.cameTo())
        : reply instanceof ToolReply.Told told && !told.found();
  }
}
