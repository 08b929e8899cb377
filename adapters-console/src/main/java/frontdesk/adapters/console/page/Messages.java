package frontdesk.adapters.console.page;

import frontdesk.http.Request;
import java.util.Map;

/**
 * What a page says of what came of its forms, by the word that the address has.
 *
 * @param done where it was done
 * @param notDone where it was not, or nobody knows
 */
public record Messages(Map<String, String> done, Map<String, String> notDone) {
  public Messages {
    done = Map.copyOf(done);
    notDone = Map.copyOf(notDone);
  }

  /** Nothing where the address has no word, or one of somebody's own. */
  public Message in(Request request) {
    return request.query("done").map(this::of).orElse(Message.NONE);
  }

  public Message of(String word) {
    return notDone.containsKey(word)
        ? Message.notDone(notDone.getOrDefault(word, ""))
        : Message.done(done.getOrDefault(word, ""));
  }
}
