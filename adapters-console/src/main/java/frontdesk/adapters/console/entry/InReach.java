package frontdesk.adapters.console.entry;

import frontdesk.Unavailable;
import frontdesk.adapters.console.page.FormKey;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;

/** Answers people of whom it is not known who they are, while the desk's records are in reach. */
record InReach(OwnForms forms, Troubles troubles) {
  /** Answers; the key is what forms of the page have to come with. */
  @FunctionalInterface
  interface Answer {
    Response to(Request request, FormKey key) throws IOException;
  }

  Handler handler(Answer answer) {
    return request -> {
      FormKey key = forms.key(request);
      try {
        return forms.keeping(request, key, answer.to(request, key));
      } catch (Unavailable away) {
        return troubles.away(request, key);
      }
    };
  }
}
