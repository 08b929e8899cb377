package frontdesk.app;

import java.util.List;

/**
 * A caller, the model that hears them, and what the book holds at the end. Written in the tables
 * below {@code conversations}; how to read them stands at the top of each.
 *
 * @param booked every live appointment: when by its host's clock, host, title and attendee
 * @param handedOver every escalation and intake, with its urgency
 */
record ScriptedConversation(
    String name, List<ScriptedTurn> turns, List<String> booked, List<String> handedOver) {
  ScriptedConversation {
    turns = List.copyOf(turns);
    booked = List.copyOf(booked);
    handedOver = List.copyOf(handedOver);
  }

  @Override
  public String toString() {
    return name;
  }
}
