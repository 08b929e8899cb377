package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.ApiKey;
import frontdesk.accounts.CredentialForm.Carrier;
import frontdesk.accounts.CredentialForm.SignedWebhook;
import frontdesk.accounts.CredentialForm.WebhookSecret;
import frontdesk.accounts.SigningRules;
import frontdesk.accounts.SigningRules.Algorithm;
import frontdesk.accounts.SigningRules.Encoding;
import java.util.Optional;

/** What a credential is for, as a word and the options that go with it. */
final class CredentialForms {
  private static final String API_KEY = "API_KEY";
  private static final String WEBHOOK_SECRET = "WEBHOOK_SECRET";
  private static final String SIGNED_WEBHOOK = "SIGNED_WEBHOOK";

  private CredentialForms() {}

  static String kind(CredentialForm form) {
    if (form instanceof ApiKey) {
      return API_KEY;
    }
    return form instanceof WebhookSecret ? WEBHOOK_SECRET : SIGNED_WEBHOOK;
  }

  static Optional<String> options(CredentialForm form) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (form instanceof SignedWebhook signed) {
      write(signed.rules(), json);
    } else if (form instanceof WebhookSecret secret && secret.carrier().isPresent()) {
      json.put("header", secret.carrier().get().header());
      json.put("prefix", secret.carrier().get().prefix());
    }
    return json.isEmpty() ? Optional.empty() : Optional.of(json.toString());
  }

  private static void write(SigningRules rules, ObjectNode json) {
    json.put("algorithm", rules.algorithm().name());
    json.put("signature_header", rules.signatureHeader());
    json.put("timestamp_header", rules.timestampHeader().orElse(null));
    json.put("prefix", rules.prefix());
    json.put("payload", rules.payload());
    json.put("message_id_header", rules.messageIdHeader().orElse(null));
    json.put("encoding", rules.encoding().name());
    json.put("secret_is_base64", rules.secretIsBase64());
  }

  static CredentialForm read(String kind, JsonNode options) {
    return switch (kind) {
      case API_KEY -> new ApiKey();
      case WEBHOOK_SECRET -> new WebhookSecret(carrier(options));
      case SIGNED_WEBHOOK -> new SignedWebhook(rules(options));
      default -> throw new IllegalStateException("a newer version made this: " + kind);
    };
  }

  private static Optional<Carrier> carrier(JsonNode options) {
    return text(options, "header")
        .map(header -> new Carrier(header, text(options, "prefix").orElse("")));
  }

  private static SigningRules rules(JsonNode json) {
    return new SigningRules(
        Algorithm.valueOf(text(json, "algorithm").orElseThrow()),
        text(json, "signature_header").orElseThrow(),
        text(json, "timestamp_header"),
        text(json, "prefix").orElse(""),
        text(json, "payload").orElseThrow(),
        text(json, "message_id_header"),
        Encoding.valueOf(text(json, "encoding").orElseThrow()),
        json.path("secret_is_base64").asBoolean());
  }

  private static Optional<String> text(JsonNode json, String name) {
    return NoticeJson.text(json, name);
  }
}
