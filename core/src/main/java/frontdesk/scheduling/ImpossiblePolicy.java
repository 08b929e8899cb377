package frontdesk.scheduling;

/** A rule was to be set that nothing could follow. Nothing is changed by it. */
public final class ImpossiblePolicy extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;

  public ImpossiblePolicy(String field, String reason) {
    super(field + ": " + reason);
    this.field = field;
    this.reason = reason;
  }

  /** Which rule, by the name under which it is set, such as {@code step}. */
  public String field() {
    return field;
  }

  /** What it has to be instead. */
  public String reason() {
    return reason;
  }

  static void unless(boolean possible, String field, String reason) {
    if (!possible) {
      throw new ImpossiblePolicy(field, reason);
    }
  }
}
