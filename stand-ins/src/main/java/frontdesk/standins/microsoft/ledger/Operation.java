package frontdesk.standins.microsoft.ledger;

import frontdesk.standins.wire.Answer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a request turned out to ask for.
 *
 * @param mailbox the e-mail address of the person it is about, if it can be told
 * @param carryOut does it and answers; a fault may leave it undone
 */
public record Operation(Route route, Optional<String> mailbox, Supplier<Answer> carryOut) {

  public Answer answer() {
    return carryOut.get();
  }
}
