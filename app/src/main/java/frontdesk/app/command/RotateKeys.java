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
      resealCredentials(parts.jdbi(), keys);
      Resealed all = reseal(parts.jdbi(), keys);
      tools.out().println("It sealed " + connections(all.resealed()) + " that an older key had.");
      if (all.left() > 0) {
        throw Failed.couldNot(
            connections(all.left())
                + " could not be sealed with it; keep the older keys, and try again with --reseal.");
      }
      return Commands.DONE;
    }
  }

  private void resealCredentials(Jdbi jdbi, SealingKeys keys) {
    Resealed signing = SealedGrants.resealCredentials(jdbi, keys);
    if (signing.resealed() > 0) {
      tools.out().println("It sealed " + signing.resealed() + " credentials that sign.");
    }
    if (signing.left() > 0) {
      throw Failed.couldNot(
          signing.left()
              + " credentials that sign could not be sealed with it; keep the older keys.");
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
