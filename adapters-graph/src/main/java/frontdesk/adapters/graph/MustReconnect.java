package frontdesk.adapters.graph;

/**
 * The host has to connect again, and the grant says so. Travels from a request through the work in
 * a mailbox to {@link LeasedMailboxes}, which answers as if nobody were connected.
 */
final class MustReconnect extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MustReconnect() {
    super("the host has to connect again");
  }
}
