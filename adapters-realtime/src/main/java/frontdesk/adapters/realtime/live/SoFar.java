package frontdesk.adapters.realtime.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The conversation so far, to be retold to a session that does not know it: nothing else survives
 * the loss of a session. For one thread at a time.
 */
final class SoFar {
  /** Some minutes of talk: what is older was settled, and all of it is paid for again. */
  static final int MOST_CHARACTERS = 40_000;

  private final Deque<String> events = new ArrayDeque<>();
  private int characters;

  /** What was told of it elsewhere, as events. */
  void happened(List<String> told) {
    told.forEach(this::add);
  }

  void said(Line line) {
    add(Events.said(line));
  }

  void did(Requested call, String output) {
    add(Events.result(call.tool(), output));
  }

  private void add(String event) {
    events.add(event);
    characters += event.length();
    while (characters > MOST_CHARACTERS) {
      characters -= events.remove().length();
    }
  }

  /** As events to be sent, in order. */
  List<String> retold() {
    return new ArrayList<>(events);
  }
}
