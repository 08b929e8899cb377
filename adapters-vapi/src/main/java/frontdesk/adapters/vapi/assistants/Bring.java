package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.Rests;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import java.util.Optional;

/**
 * Brings one assistant or tool to where it should be: reads it afresh, writes what differs, reads
 * it again. What was not taken or not answered is not sent again before it was read again.
 */
final class Bring {
  private final VapiApi api;
  private final Wish wish;

  Bring(VapiApi api, Wish wish) {
    this.api = api;
    this.wish = wish;
  }

  /**
   * Writes until it is there, with a rest before each further try.
   *
   * @throws VapiFailed if Vapi takes no part
   */
  Result bring(Kind kind, String id) {
    Rests rests = api.rests();
    Optional<Change> sent = Optional.empty();
    for (int rested = 0; ; rested++) {
      ObjectNode now = api.get(kind, id);
      Wanted wanted = wanted(kind, now);
      if (!(wanted instanceof Wanted.Whole whole)) {
        return Result.of(kind, now, State.FAILED, ((Wanted.Impossible) wanted).why());
      }
      Change change = new Change(kind, now, whole.object());
      if (change.isNone()) {
        return sent.map(last -> verified(last, now))
            .orElseGet(() -> Result.of(kind, now, State.IN_STEP, "in step"));
      }
      Optional<VapiFailed> failure = write(change);
      if (failure.isEmpty()) {
        return verified(change, api.get(kind, id));
      }
      if (rested == Rests.MOST) {
        throw failure.get();
      }
      sent = failure.get().reason() == Reason.UNANSWERED ? Optional.of(change) : sent;
      rests.rest(failure.get().rest());
    }
  }

  private Wanted wanted(Kind kind, ObjectNode now) {
    return kind == Kind.TOOL ? wish.tool(now) : wish.assistant(now);
  }

  /** Why it is not known to be done, if it is not. */
  private Optional<VapiFailed> write(Change change) {
    try {
      api.change(change.kind(), change.id(), change.patch());
      return Optional.empty();
    } catch (VapiFailed failed) {
      if (failed.reason() == Reason.UNANSWERED || failed.reason() == Reason.AWAY) {
        return Optional.of(failed);
      }
      throw failed;
    }
  }

  private Result verified(Change change, ObjectNode now) {
    Optional<String> lost = change.notKeptIn(now);
    if (lost.isPresent()) {
      String text = "Vapi did not keep %s as it was sent: please look at it".formatted(lost.get());
      return Result.of(change.kind(), now, State.FAILED, text);
    }
    return change
        .touchedIn(now)
        .map(path -> Result.of(change.kind(), now, State.FAILED, touched(path)))
        .orElseGet(() -> Result.of(change.kind(), now, State.CHANGED, "changed"));
  }

  private static String touched(String path) {
    return "changed; but " + path + " changed too, and not by this: please look at it";
  }
}
