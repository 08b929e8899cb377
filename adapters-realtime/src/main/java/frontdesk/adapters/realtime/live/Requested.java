package frontdesk.adapters.realtime.live;

/**
 * A tool call that the model has written to its end.
 *
 * @param id Realtime's {@code call_id}
 * @param arguments JSON text, as the model wrote it
 */
public record Requested(String id, String tool, String arguments) {
  /** Arguments hold personal data: not printed. */
  @Override
  public String toString() {
    return "Requested[" + tool + "]";
  }
}
