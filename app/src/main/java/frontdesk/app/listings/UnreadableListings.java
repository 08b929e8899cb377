package frontdesk.app.listings;

/** A file has no listings in it that could be read. The message says why, to whoever made it. */
public final class UnreadableListings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableListings(String message) {
    super(message);
  }
}
