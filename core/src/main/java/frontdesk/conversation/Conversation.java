package frontdesk.conversation;

import java.util.Optional;

/**
 * What is remembered of one call.
 *
 * @param offered the last list to choose from
 * @param choice what the last number was chosen from
 * @param property the address last spoken of, as it was said or as it is listed
 * @param appointment the caller's own that was chosen and nothing was done with yet
 * @param misunderstandings answers in a row that had to ask because something was missing or wrong
 */
public record Conversation(
    Optional<Offered> offered,
    Optional<Choice> choice,
    Optional<String> property,
    Optional<String> appointment,
    Caller caller,
    int misunderstandings) {
  /** Nothing was said yet. */
  public static final Conversation FRESH =
      new Conversation(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Caller.UNKNOWN,
          0);

  /**
   * A number that was chosen. A platform that sends the tool call again means the list from which
   * it was chosen then, not what was offered instead since.
   */
  public record Choice(String toolCallId, Offered from) {}

  public Conversation {
    if (misunderstandings < 0) {
      throw new IllegalArgumentException("misunderstandings are counted from 0");
    }
  }

  public Conversation offering(Offered list) {
    return new Conversation(
        Optional.of(list), choice, property, appointment, caller, misunderstandings);
  }

  public Conversation choosing(Choice made) {
    return new Conversation(
        offered, Optional.of(made), property, appointment, caller, misunderstandings);
  }

  public Conversation about(String address) {
    return new Conversation(
        offered, choice, Optional.of(address), appointment, caller, misunderstandings);
  }

  public Conversation choosing(Optional<String> appointmentId) {
    return new Conversation(offered, choice, property, appointmentId, caller, misunderstandings);
  }

  public Conversation with(Caller who) {
    return new Conversation(offered, choice, property, appointment, who, misunderstandings);
  }

  public Conversation misunderstood(int times) {
    return new Conversation(offered, choice, property, appointment, caller, times);
  }

  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "Conversation[***]";
  }
}
