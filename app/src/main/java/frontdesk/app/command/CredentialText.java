package frontdesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.NewCredential;
import frontdesk.accounts.SigningRules;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials as people and programs read them. */
final class CredentialText {
  private CredentialText() {}

  static String kind(CredentialForm form) {
    if (form instanceof ApiKey) {
      return "key";
    }
    return form instanceof WebhookSecret ? "webhook" : "hmac";
  }

  /** One line. */
  static String line(Credential one) {
    return String.join(
        "  ",
        one.name(),
        kind(one.form()),
        one.id(),
        "made " + one.createdAt(),
        one.lastUsedAt().map(at -> "used " + at).orElse("never used"),
        one.revokedAt().map(at -> "revoked " + at).orElse("valid"));
  }

  static ObjectNode json(Credential one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("org_id", one.org().value());
    json.put("name", one.name());
    json.put("kind", kind(one.form()));
    json.put("id", one.id());
    json.put("created_at", one.createdAt().toString());
    json.put("last_used_at", text(one.lastUsedAt()));
    json.put("revoked_at", text(one.revokedAt()));
    form(one.form(), json);
    return json;
  }

  private static @Nullable String text(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse(null);
  }

  private static void form(CredentialForm form, ObjectNode json) {
    if (form instanceof SignedWebhook signed) {
      rules(signed.rules(), json.putObject("signing"));
    } else if (form instanceof WebhookSecret secret && secret.carrier().isPresent()) {
      json.put("header", secret.carrier().get().header());
      json.put("prefix", secret.carrier().get().prefix());
    }
  }

  // By the names that Vapi's own configuration has.
  private static void rules(SigningRules rules, ObjectNode json) {
    json.put("algorithm", rules.algorithm().name().toLowerCase(Locale.ROOT));
    json.put("signatureHeader", rules.signatureHeader());
    json.put("includeTimestamp", rules.timestampHeader().isPresent());
    json.put("timestampHeader", rules.timestampHeader().orElse(null));
    json.put("signaturePrefix", rules.prefix());
    json.put("payloadFormat", rules.payload());
    json.put("messageIdHeader", rules.messageIdHeader().orElse(null));
    json.put("signatureEncoding", rules.encoding().name().toLowerCase(Locale.ROOT));
    json.put("secretIsBase64", rules.secretIsBase64());
  }

  /** With its secret, for the only time. */
  static void show(NewCredential made, boolean asJson, Tools tools) {
    if (asJson) {
      tools.out().println(json(made.credential()).put("secret", made.secret()));
      return;
    }
    tools.out().println(made.secret());
    tools
        .err()
        .println(
            "This is the secret of "
                + made.credential().name()
                + ". It is shown only now; servers that run take it within seconds.");
  }
}
