package frontdesk.speech;

/** What a caller hears where no tool has words of its own. */
public final class DeskWords {
  /** A fault before anything was begun. */
  public static final String NOT_BEGUN =
      "Something went wrong on my side, and nothing was changed. Could you say that again?";

  public static final String UNKNOWN_TOOL =
      "I can't do that here, but I can find free times and book an appointment."
          + " Would you like that?";

  public static final String UNKNOWN_HOST =
      "I don't know a calendar by that name. Whose calendar should I look at?";

  private DeskWords() {}
}
