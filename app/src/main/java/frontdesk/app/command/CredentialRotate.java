package frontdesk.app.command;

import frontdesk.accounts.RotateCredential;
import frontdesk.accounts.RotateCredential.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes another secret beside the one that is in use. */
@Command(
    name = "rotate",
    description = "Makes another secret under a name; both are right until the older is revoked.")
final class CredentialRotate implements Callable<Integer> {
  private final Tools tools;

  @Mixin private CredentialName named = new CredentialName();

  CredentialRotate(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      Outcome outcome =
          new RotateCredential(CredentialName.credentials(parts), parts.clock())
              .rotate(named.org(parts), named.name());
      if (outcome instanceof Outcome.NotThere) {
        throw Failed.couldNot("There is no valid credential " + named.name() + ".");
      }
      if (outcome instanceof Outcome.TwoAreValid) {
        throw Failed.couldNot(
            "Two secrets of "
                + named.name()
                + " are valid; when nobody needs the older one any more:"
                + " ./run credential revoke --older.");
      }
      CredentialText.show(((Outcome.Rotated) outcome).made(), named.asJson(), tools);
      return Commands.DONE;
    }
  }
}
