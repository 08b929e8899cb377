package frontdesk.app.command;

import frontdesk.accounts.RevokeCredential;
import frontdesk.accounts.RevokeCredential.Which;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes secrets out of use. */
@Command(
    name = "revoke",
    description = "Takes a credential out of use; servers that run refuse it within seconds.")
final class CredentialRevoke implements Callable<Integer> {
  private final Tools tools;

  @Mixin private CredentialName named = new CredentialName();

  @Option(names = "--older", description = "all but the newest secret: the end of a rotation")
  private boolean older;

  CredentialRevoke(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      int revoked =
          new RevokeCredential(CredentialName.credentials(parts), org -> {}, parts.clock())
              .revoke(named.org(parts), named.name(), older ? Which.OLDER : Which.ALL);
      if (revoked == 0) {
        throw Failed.couldNot(
            older
                ? "There is no older secret of " + named.name() + "."
                : "There is no valid credential " + named.name() + ".");
      }
      tools
          .out()
          .println(named.asJson() ? "{\"revoked\":" + revoked + "}" : "Revoked: " + revoked + ".");
      return Commands.DONE;
    }
  }
}
