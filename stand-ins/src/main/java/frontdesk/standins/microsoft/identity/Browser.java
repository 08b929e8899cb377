package frontdesk.standins.microsoft.identity;

/** Who is at the browser when the consent page would be shown, and what that one does. */
public sealed interface Browser {
  /** A person, to whom the page is shown. */
  record Asks() implements Browser {}

  /** Somebody who accepts at once. */
  record Accepts(String email) implements Browser {}

  /** Somebody who declines, or whose administrator does. */
  record Fails(String error, String description) implements Browser {}
}
