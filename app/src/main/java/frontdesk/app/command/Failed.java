package frontdesk.app.command;

/** A command cannot go on. The message tells an operator what to do and names no secret. */
public final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failed(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What was asked for could not be done. */
  public static Failed couldNot(String message) {
    return new Failed(Commands.COULD_NOT, message);
  }

  /** The arguments or the settings have to be mended first. */
  public static Failed wrong(String message) {
    return new Failed(Commands.WRONG, message);
  }

  int exitCode() {
    return exitCode;
  }
}
