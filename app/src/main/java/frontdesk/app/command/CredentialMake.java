package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.MakeCredential;
import frontdesk.accounts.NewCredential;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a credential and shows its secret once. */
@Command(
    name = "make",
    description = "Makes a credential and prints its secret, which nobody can show again.")
final class CredentialMake implements Callable<Integer> {
  private final Tools tools;

  @Mixin private CredentialName named = new CredentialName();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "key: for programs, as Authorization: Bearer; webhook: what Vapi sends; hmac: what Vapi"
              + " signs with. ${DEFAULT-VALUE} if not given",
      defaultValue = "key")
  private Kind kind = Kind.key;

  @ArgGroup(exclusive = false, heading = "For webhook:%n")
  private CarrierOptions carrier = new CarrierOptions();

  @ArgGroup(exclusive = false, heading = "For hmac, as in Vapi's configuration:%n")
  private SigningOptions signing = new SigningOptions();

  /** As people write them. */
  enum Kind {
    key,
    webhook,
    hmac
  }

  CredentialMake(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    try (Parts parts = tools.parts().get()) {
      CredentialForm form = form();
      OrgId org = named.org(parts);
      NewCredential made =
          new MakeCredential(CredentialName.credentials(parts), parts.clock())
              .make(org, named.name(), form)
              .orElseThrow(
                  () ->
                      Failed.couldNot(
                          "There is a valid credential "
                              + named.name()
                              + "; \"./run credential rotate\" makes another secret for it."));
      CredentialText.show(made, named.asJson(), tools);
      return Commands.DONE;
    }
  }

  private CredentialForm form() {
    if ((kind != Kind.webhook && carrier.areGiven()) || (kind != Kind.hmac && signing.areGiven())) {
      throw Failed.wrong("These options are not for --kind " + kind + ".");
    }
    try {
      return switch (kind) {
        case key -> new ApiKey();
        case webhook -> new WebhookSecret(carrier.carrier());
        case hmac -> new SignedWebhook(signing.rules());
      };
    } catch (IllegalArgumentException impossible) {
      throw Failed.wrong("This cannot be: " + impossible.getMessage() + ".");
    }
  }
}
