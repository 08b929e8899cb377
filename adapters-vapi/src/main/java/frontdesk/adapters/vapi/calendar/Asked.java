package frontdesk.adapters.vapi.calendar;

import frontdesk.UserId;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Reached;
import java.util.Optional;
import java.util.function.Function;

/** Whose calendar a request is about, and the numbers beside it. */
final class Asked {
  /** Whoever asks for more than a year ahead has mistyped. */
  static final int MOST_DAYS = 365;

  private final Request request;
  private Optional<String> problem = Optional.empty();
  private String wrong = "";

  Asked(Request request) {
    this.request = request;
  }

  /** The answer about the host that is named, or about the door's own; of a group, its first. */
  Response about(Entrance door, Function<Host, Response> answer) {
    Optional<String> named = request.query("user_id").filter(name -> !name.isBlank());
    Optional<UserId> id = named.flatMap(UserId::parse);
    Reached reached = named.isPresent() && id.isEmpty() ? Reached.Nobody.UNKNOWN : door.reached(id);
    return reached instanceof Reached.Those those
        ? answer.apply(those.first())
        : Answers.nobody((Reached.Nobody) reached);
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
    wrong = name;
    problem = Optional.of(name + " has to be a whole number from " + least + " to " + most + ".");
    return usual;
  }

  /** What could not be read; empty where all could. */
  Optional<String> problem() {
    return problem;
  }

  /** The parameter that it is about. */
  String wrong() {
    return wrong;
  }

  /** The answer to what could not be read; empty where all could. */
  Optional<Response> refusal() {
    return problem.map(why -> Answers.error(400, why));
  }
}
