package frontdesk.adapters.console.page;

import frontdesk.http.Request;
import frontdesk.http.Response;

/** Answers somebody of whom it is known who they are. */
@FunctionalInterface
public interface Page {
  Response show(Request request, Visitor visitor);

  /** What is sent by a form, which was found to be one of ours. */
  @FunctionalInterface
  interface Action {
    /** Where the browser goes then, below the console. */
    String act(Form form, Visitor visitor);
  }

  /** The same where a page answers: what was wrong, or what is shown only once. */
  @FunctionalInterface
  interface Reply {
    Response to(Request request, Form form, Visitor visitor);
  }
}
