package frontdesk.standins.openai;

/** Plays the model of one session. Called by one thread at a time. */
@FunctionalInterface
public interface Model {
  /** What it does in its next response, of what the session has heard so far. */
  Turn next(FakeSession session);

  /** One that never does anything. */
  static Model silent() {
    return session -> Turn.turn();
  }
}
