package frontdesk.adapters.vapi.assistants;

import frontdesk.adapters.vapi.assistants.Result.State;
import frontdesk.adapters.vapi.rest.VapiFailed;
import frontdesk.adapters.vapi.rest.VapiFailed.Reason;
import java.util.List;

/** Brings one after another where they should be; one that fails does not stop the others. */
final class BringAll {
  /** Each has been tried for a minute by then: whoever is still to come would wait in vain. */
  private static final int AWAY_IN_A_ROW = 3;

  private final Bring bring;
  private final Progress progress;
  private int away;
  private boolean keyRefused;

  BringAll(Bring bring, Progress progress) {
    this.bring = bring;
    this.progress = progress;
  }

  void bring(List<Change> changes) {
    changes.forEach(change -> progress.came(result(change)));
  }

  private Result result(Change change) {
    if (keyRefused) {
      return failed(change, "not tried, because Vapi does not take the key");
    }
    if (away == AWAY_IN_A_ROW) {
      return failed(change, "not tried, because Vapi does not answer");
    }
    try {
      Result result = bring.bring(change.kind(), change.id());
      away = 0;
      return result;
    } catch (VapiFailed failed) {
      keyRefused = failed.reason() == Reason.KEY;
      away = failed.reason() == Reason.AWAY ? away + 1 : 0;
      return failed(change, failed.sentence());
    }
  }

  private static Result failed(Change change, String text) {
    return new Result(change.kind(), change.id(), change.name(), State.FAILED, text);
  }
}
