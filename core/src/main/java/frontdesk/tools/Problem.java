package frontdesk.tools;

/**
 * One thing that is wrong with the arguments.
 *
 * @param field the argument's name on the wire
 * @param message for a program; empty where the argument is simply missing
 * @param question for the caller, one spoken sentence
 */
public record Problem(String field, String message, String question) {
  public static Problem missing(String field, String question) {
    return new Problem(field, "", question);
  }

  public boolean isMissing() {
    return message.isEmpty();
  }

  /** Messages may repeat what the model sent: not printed. */
  @Override
  public String toString() {
    return "Problem[" + field + "]";
  }
}
