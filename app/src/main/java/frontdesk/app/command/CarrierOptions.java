package frontdesk.app.command;

import frontdesk.accounts.CredentialForm.Carrier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a webhook's secret stands. */
final class CarrierOptions {
  @Option(
      names = "--header",
      paramLabel = "HEADER",
      description =
          "the header that holds it, at the address with the organisation only; else X-Vapi-Secret"
              + " or Authorization: Bearer")
  private @Nullable String header;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "stands before it in that header, such as \"Token \"")
  private @Nullable String prefix;

  boolean areGiven() {
    return header != null || prefix != null;
  }

  Optional<Carrier> carrier() {
    if (header == null && prefix != null) {
      throw Failed.wrong("--prefix needs --header.");
    }
    return Optional.ofNullable(header).map(name -> new Carrier(name, prefix == null ? "" : prefix));
  }
}
