package frontdesk.app.doors;

import frontdesk.accounts.Principal;
import frontdesk.app.doors.Finding.Known;
import frontdesk.app.doors.Finding.Wrong;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.function.Function;

/**
 * Lets those in who are known, to what is theirs, and answers all others before a byte of the body
 * is read: all alike.
 */
public final class Gate {
  private static final Response NOT_FOR_ONE_HOST =
      JsonDoor.error(403, "This is for the whole organisation: it needs an API key.");

  private final Identification identification;
  private final Strangers strangers;
  private final Attempts attempts;
  private final Reach least;

  /** How far a principal's word goes; what is narrower comes first. */
  public enum Reach {
    CALL,
    HOST,
    ORGANISATION;

    static Reach of(Principal principal) {
      if (principal.call().isPresent()) {
        return CALL;
      }
      return principal.host().isPresent() ? HOST : ORGANISATION;
    }
  }

  /**
   * @param least whose word does not go as far is not let in
   */
  public Gate(Identification identification, Strangers strangers, Attempts attempts, Reach least) {
    this.identification = identification;
    this.strangers = strangers;
    this.attempts = attempts;
    this.least = least;
  }

  /** The same for those whose word goes that far. */
  public Gate from(Reach other) {
    return new Gate(identification, strangers, attempts, other);
  }

  /**
   * A route behind this gate.
   *
   * @param behind made for each who is let in
   */
  public Handler to(Function<Principal, Handler> behind) {
    return request -> answer(request, behind);
  }

  private Response answer(Request request, Function<Principal, Handler> behind) throws IOException {
    Finding finding = identification.of(request);
    if (finding instanceof Known known) {
      return answer(request, known.principal(), behind);
    }
    Response answer =
        finding instanceof Wrong ? Strangers.REFUSAL : strangers.answer(request, finding, behind);
    if (answer.equals(Strangers.REFUSAL) && !(finding instanceof Finding.Nothing)) {
      attempts.wrong(request.source());
    }
    return answer;
  }

  private Response answer(Request request, Principal principal, Function<Principal, Handler> behind)
      throws IOException {
    Reach reach = Reach.of(principal);
    if (reach.compareTo(least) >= 0) {
      return behind.apply(principal).handle(request);
    }
    // A call's token is in a page, where anybody may have it: it is not told what else there is.
    return reach == Reach.CALL ? Strangers.REFUSAL : NOT_FOR_ONE_HOST;
  }
}
