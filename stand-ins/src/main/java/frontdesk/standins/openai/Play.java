package frontdesk.standins.openai;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A script: each response does the next turn; when they are used up, nothing more is said. */
public final class Play implements Model {
  private final Deque<Turn> turns;

  private Play(List<Turn> turns) {
    this.turns = new ArrayDeque<>(turns);
  }

  public static Play of(Turn... turns) {
    return new Play(List.of(turns));
  }

  @Override
  public synchronized Turn next(FakeSession session) {
    return turns.isEmpty() ? Turn.turn() : turns.removeFirst();
  }
}
