package frontdesk.app.doors;

import frontdesk.accounts.Principal;

/** What a request's headers say of who is asking. */
public sealed interface Finding {
  Finding WRONG = new Wrong();
  Finding UNKNOWN = new Unknown();
  Finding NOTHING = new Nothing();

  /** It is known who asks. */
  record Known(Principal principal) implements Finding {}

  /** It claims to be one of ours, and is not, or not any more. */
  record Wrong() implements Finding {}

  /** It is like none of ours: behind an open door it may be meant for somebody else. */
  record Unknown() implements Finding {}

  /** No credential was sent. */
  record Nothing() implements Finding {}
}
