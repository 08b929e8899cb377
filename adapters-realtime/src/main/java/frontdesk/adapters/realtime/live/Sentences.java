package frontdesk.adapters.realtime.live;

/** What the model is told to say where the server has something to say. */
final class Sentences {
  static final String BACK =
      "The connection broke off for a moment and is back; the conversation before it is above. Say"
          + " one short sentence in the caller's language: that the line was interrupted and you are"
          + " back, and, if the caller has not heard it yet, what came of what they asked for.";

  static final String NEARLY_OVER =
      "This call ends by itself in three minutes, and cannot be made longer. Tell the caller so now"
          + " in one sentence, and come to an end.";

  private Sentences() {}
}
