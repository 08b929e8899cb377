package frontdesk.app.command;

import frontdesk.persistence.jdbi.SealedGrants;
import frontdesk.persistence.jdbi.SealedGrants.Resealed;
import frontdesk.persistence.jdbi.SealingKeys;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Seals hosts' tokens with a new key. Old keys stay in the file: whatever is broken off in between
 * opens with one of them, and so do backups. A running server reads the file again when it meets
 * what the new key sealed.
 */
@Command(
    name = "rotate-keys",
    description = "Makes a new sealing key and seals every host's tokens with it.")
final class RotateKeys implements Callable<Integer> {
  /** What a running server renewed meanwhile is found by the next; one that stays does not open. */
  private static final int PASSES = 3;

  private final Tools tools;

  @Option(
      names = "--reseal",
      description = "make no key; seal with the newest one what an older one sealed")
  private boolean resealOnly;

  private int left;

  RotateKeys(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      SealingKeys keys = resealOnly ? parts.keys() : parts.keysWithNew();
      if (!resealOnly) {
        tools.out().println("There is a new sealing key, " + keys.newest() + ".");
      }
      resealed("credentials that sign", SealedGrants.resealCredentials(parts.jdbi(), keys));
      resealed("organisations' own addresses", SealedGrants.resealHooks(parts.jdbi(), keys));
      Resealed all = reseal(parts.jdbi(), keys);
      tools.out().println("It sealed " + connections(all.resealed()) + " that an older key had.");
      if (all.left() + left > 0) {
        throw Failed.couldNot(
            connections(all.left())
                + (left > 0 ? " and " + left + " others" : "")
                + " could not be sealed with it; keep the older keys, and try again with --reseal.");
      }
      return Commands.DONE;
    }
  }

  private void resealed(String what, Resealed done) {
    if (done.resealed() > 0) {
      tools.out().println("It sealed " + done.resealed() + " " + what + ".");
    }
    if (done.left() > 0) {
      tools
          .out()
          .println(done.left() + " " + what + " could not be sealed with it; keep the older keys.");
      left += done.left();
    }
  }

  private static Resealed reseal(Jdbi jdbi, SealingKeys keys) {
    Resealed last = SealedGrants.reseal(jdbi, keys);
    int resealed = last.resealed();
    for (int pass = 1; pass < PASSES && last.left() > 0; pass++) {
      last = SealedGrants.reseal(jdbi, keys);
      resealed += last.resealed();
    }
    return new Resealed(resealed, last.left());
  }

  private static String connections(int count) {
    return count + (count == 1 ? " calendar connection" : " calendar connections");
  }
}
