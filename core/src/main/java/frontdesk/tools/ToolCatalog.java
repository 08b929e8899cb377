package frontdesk.tools;

import frontdesk.tools.Tool.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every tool that is carried out, described once: {@link ReadIntent} reads by it, and what
 * platforms and people are told is made from it. The order of tools and parameters is part of it.
 */
public final class ToolCatalog {
  private static final List<Tool> TOOLS =
      List.of(
          BookingTools.GET_AVAILABILITY,
          BookingTools.SET_APPOINTMENT,
          BookingTools.CREATE_APPOINTMENT,
          OwnAppointmentTools.CANCEL_APPOINTMENT,
          OwnAppointmentTools.RESCHEDULE_APPOINTMENT,
          ConfirmationTool.SEND_CONFIRMATION,
          RentalTools.GET_PROPERTY_DETAILS,
          RentalTools.SEARCH_RENTALS,
          CallTools.ESCALATE_CALL,
          CallTools.COMPLETE_INTAKE,
          CallTools.END_CALL);

  private static final Map<String, Tool> BY_NAME = byName(TOOLS);

  private ToolCatalog() {}

  public static List<Tool> tools() {
    return TOOLS;
  }

  public static List<Tool> offeredTo(Platform platform) {
    return TOOLS.stream().filter(tool -> tool.offeredTo().contains(platform)).toList();
  }

  /** By name or alias, exactly as written. */
  public static Optional<Tool> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static Map<String, Tool> byName(List<Tool> tools) {
    Map<String, Tool> names = new LinkedHashMap<>();
    for (Tool tool : tools) {
      add(names, tool.name(), tool);
      tool.aliases().forEach(alias -> add(names, alias, tool));
    }
    return names;
  }

  private static void add(Map<String, Tool> names, String name, Tool tool) {
    if (names.putIfAbsent(name, tool) != null) {
      throw new IllegalArgumentException("two tools are called " + name);
    }
  }
}
