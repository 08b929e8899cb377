package frontdesk.scheduling;

import java.util.Optional;

/** How the appointment to see a property is titled. The title is part of the intent key. */
public final class Viewing {
  private static final String PREFIX = "Property Viewing: ";

  private Viewing() {}

  public static String titleFor(String address) {
    return PREFIX + address;
  }

  /** The address in a viewing's title; empty for any other appointment. */
  public static Optional<String> addressIn(String title) {
    return title.startsWith(PREFIX)
        ? Optional.of(title.substring(PREFIX.length()))
        : Optional.empty();
  }
}
