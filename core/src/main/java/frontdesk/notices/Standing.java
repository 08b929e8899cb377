package frontdesk.notices;

/**
 * Where a notice stands.
 *
 * @param reason why it was not delivered; empty where it was
 */
public record Standing(Stage stage, String reason) {
  /** Why a notice counts as delivered of which nobody outside said that it arrived. */
  public static final String BY_A_PERSON = "resolved by a person";

  /**
   * The stages of a notice's life; every one but {@link #PENDING} and {@link #SENDING} is an end.
   */
  public enum Stage {
    /** Written with its appointment; no attempt was begun. */
    PENDING,
    /** An attempt is running, here or on another node. */
    SENDING,
    DELIVERED,
    REFUSED,
    GONE,
    /** There is no way out for it. */
    NO_CHANNEL,
    NOTHING_HAPPENED,
    /** Perhaps delivered: the attempt ended without an answer, or its node died. */
    UNKNOWN;

    /** True where nothing is left to be done. */
    public boolean settled() {
      return this == DELIVERED || this == GONE;
    }

    /** True where it certainly did not arrive. */
    public boolean failed() {
      return this == REFUSED || this == GONE || this == NO_CHANNEL || this == NOTHING_HAPPENED;
    }

    /** True where the next attempt may end otherwise though nobody mends anything. */
    public boolean temporary() {
      return this == NOTHING_HAPPENED || this == UNKNOWN;
    }

    /** True where an attempt can do no harm: none was begun, or the last one certainly failed. */
    public boolean mayTry() {
      return this == PENDING || this == REFUSED || this == NO_CHANNEL || this == NOTHING_HAPPENED;
    }
  }

  public static Standing of(Stage stage) {
    return new Standing(stage, "");
  }

  /** A person knows that it arrived, or that it need not. */
  public static Standing settledByPerson() {
    return new Standing(Stage.DELIVERED, BY_A_PERSON);
  }

  /** True where nothing is left to be done only because a person said so. */
  public boolean isSettledByPerson() {
    return stage == Stage.DELIVERED && reason.equals(BY_A_PERSON);
  }

  /** True where whoever was to have it said that it arrived. */
  public boolean isDelivered() {
    return stage == Stage.DELIVERED && !isSettledByPerson();
  }

  public static Standing of(Receipt receipt) {
    if (receipt instanceof Receipt.Delivered) {
      return of(Stage.DELIVERED);
    }
    if (receipt instanceof Receipt.Refused refused) {
      return new Standing(Stage.REFUSED, refused.reason());
    }
    if (receipt instanceof Receipt.Gone gone) {
      return new Standing(Stage.GONE, gone.reason());
    }
    if (receipt instanceof Receipt.NoChannel none) {
      return new Standing(Stage.NO_CHANNEL, none.reason());
    }
    if (receipt instanceof Receipt.NotBegun not) {
      return new Standing(Stage.NOTHING_HAPPENED, not.reason());
    }
    if (receipt instanceof Receipt.NothingHappened nothing) {
      return new Standing(Stage.NOTHING_HAPPENED, nothing.reason());
    }
    return new Standing(Stage.UNKNOWN, ((Receipt.Unknown) receipt).reason());
  }
}
