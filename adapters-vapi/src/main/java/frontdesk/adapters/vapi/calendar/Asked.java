package frontdesk.adapters.vapi.calendar;

import frontdesk.UserId;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import java.util.Optional;
import java.util.function.Function;

/** Whose calendar a request is about, and the numbers beside it. */
final class Asked {
  /** Whoever asks for more than a year ahead has mistyped. */
  static final int MOST_DAYS = 365;

  private final Request request;
  private Optional<String> problem = Optional.empty();

  Asked(Request request) {
    this.request = request;
  }

  /** The answer about the host that is named, or about the door's own. */
  Response about(Host usual, Hosts hosts, Function<Host, Response> answer) {
    Optional<String> named = request.query("user_id").filter(name -> !name.isBlank());
    Optional<Host> host =
        named.isEmpty()
            ? hosts.find(usual.org(), usual.id())
            : named.flatMap(UserId::parse).flatMap(id -> hosts.find(usual.org(), id));
    return host.map(answer)
        .orElseGet(() -> Answers.error(404, "There is no host by that user_id."));
  }

  /** The usual one also where it cannot be read, which is then a problem. */
  int number(String name, int least, int most, int usual) {
    return request.query(name).map(text -> number(name, text, least, most, usual)).orElse(usual);
  }

  private int number(String name, String text, int least, int most, int usual) {
    if (text.matches("\\d{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem = Optional.of(name + " has to be a whole number from " + least + " to " + most + ".");
    return usual;
  }

  /** The answer to what could not be read; empty where all could. */
  Optional<Response> refusal() {
    return problem.map(why -> Answers.error(400, why));
  }
}
