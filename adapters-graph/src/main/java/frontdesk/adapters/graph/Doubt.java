package frontdesk.adapters.graph;

import frontdesk.notices.Receipt;

/** Remembers, through all that one write does, whether something of it may have happened unseen. */
final class Doubt {
  private boolean arisen;

  void arises() {
    arisen = true;
  }

  /** What may be said in the end: after a doubt nobody can know that nothing happened. */
  Receipt settle(Receipt receipt) {
    if (arisen && receipt instanceof Receipt.NothingHappened nothing) {
      return new Receipt.Unknown("unanswered, then: " + nothing.reason());
    }
    if (arisen && receipt instanceof Receipt.Refused refused) {
      return new Receipt.Unknown("unanswered, then: " + refused.reason());
    }
    return receipt;
  }
}
