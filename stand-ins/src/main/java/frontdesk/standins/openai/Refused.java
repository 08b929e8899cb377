package frontdesk.standins.openai;

import frontdesk.standins.wire.Answer;

/** A handshake that ends with an ordinary answer. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  Refused(Answer answer) {
    super("refused with " + answer.status());
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
