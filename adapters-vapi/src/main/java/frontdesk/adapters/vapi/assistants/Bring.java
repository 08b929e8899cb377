package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.Kind;
import frontdesk.adapters.vapi.rest.VapiApi;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import java.util.Optional;

/**
 * Brings one assistant or tool to where it should be: reads it afresh, writes what differs, reads
 * it again. A write that was not answered is looked for, not repeated blindly.
 */
final class Bring {
  /** A write may be lost, and lost again; a third time it is no accident. */
  private static final int MOST_WRITES = 3;

  private final VapiApi api;
  private final Wish wish;

  Bring(VapiApi api, Wish wish) {
    this.api = api;
    this.wish = wish;
  }

  /**
   * Writes as often as needed, at most {@link #MOST_WRITES} times.
   *
   * @throws VapiFailed if Vapi does not take part
   */
  Result bring(Kind kind, String id, String name) {
    Optional<Change> written = Optional.empty();
    for (int writes = 0; writes <= MOST_WRITES; writes++) {
      ObjectNode now = api.get(kind, id);
      Wanted wanted = kind == Kind.TOOL ? wish.tool(now) : wish.assistant(now);
      if (!(wanted instanceof Wanted.Whole whole)) {
        return Result.of(kind, now, State.FAILED, ((Wanted.Impossible) wanted).why());
      }
      Change change = new Change(kind, now, whole.object());
      if (change.isNone()) {
        return written
            .map(last -> verified(last, now))
            .orElseGet(() -> Result.of(kind, now, State.IN_STEP, "in step"));
      }
      if (write(change)) {
        return readBack(change);
      }
      written = Optional.of(change);
    }
    return new Result(kind, id, name, State.FAILED, "Vapi takes what is written, and loses it");
  }

  /** False if there was no answer. */
  private boolean write(Change change) {
    try {
      api.change(change.kind(), change.id(), change.patch());
      return true;
    } catch (VapiFailed failed) {
      if (failed.reason() == Reason.UNANSWERED) {
        return false;
      }
      throw failed;
    }
  }

  private Result readBack(Change change) {
    ObjectNode now = api.get(change.kind(), change.id());
    Wanted wanted = change.kind() == Kind.TOOL ? wish.tool(now) : wish.assistant(now);
    Change left =
        wanted instanceof Wanted.Whole whole
            ? new Change(change.kind(), now, whole.object())
            : change;
    return left.isNone()
        ? verified(change, now)
        : Result.of(
            change.kind(),
            now,
            State.FAILED,
            "Vapi keeps something else than was sent: " + left.differences().get(0).path());
  }

  private static Result verified(Change change, ObjectNode now) {
    return change
        .touchedIn(now)
        .map(path -> touched(change, path))
        .orElseGet(() -> Result.of(change.kind(), now, State.CHANGED, "changed"));
  }

  private static Result touched(Change change, String path) {
    return Result.of(
        change.kind(),
        change.before(),
        State.FAILED,
        "changed; but " + path + " is another too, by somebody else: please look at it");
  }
}
