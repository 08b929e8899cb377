package frontdesk.adapters.console.settings;

import frontdesk.accounts.Credential;
import frontdesk.accounts.CredentialForm;
import frontdesk.accounts.CredentialForm.Carrier;
import frontdesk.accounts.SigningRules;
import frontdesk.accounts.SigningRules.Algorithm;
import frontdesk.accounts.SigningRules.Encoding;
import frontdesk.adapters.console.page.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wrote of a credential that is to be made. What is not written of how messages are
 * signed is as usual.
 */
record CredentialWish(Form form) {
  /** As the command calls them. */
  enum Kind {
    KEY,
    WEBHOOK,
    HMAC;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(CredentialForm form) {
      if (form instanceof CredentialForm.ApiKey) {
        return KEY;
      }
      return form instanceof CredentialForm.WebhookSecret ? WEBHOOK : HMAC;
    }
  }

  String name() {
    return form.field("name").strip();
  }

  /** Why it cannot be called that; blank where it can. */
  String wrongName() {
    return Credential.isName(name())
        ? ""
        : "A name has 1 to 64 letters, digits, dots, dashes or underscores, such as front-end.";
  }

  Kind kind() {
    return Stream.of(Kind.values())
        .filter(kind -> kind.word().equals(form.field("kind")))
        .findFirst()
        .orElse(Kind.KEY);
  }

  /**
   * @throws IllegalArgumentException if there is no such credential; its message says why
   */
  CredentialForm wanted() {
    return switch (kind()) {
      case KEY -> new CredentialForm.ApiKey();
      case WEBHOOK -> new CredentialForm.WebhookSecret(carrier());
      case HMAC -> new CredentialForm.SignedWebhook(rules());
    };
  }

  private Optional<Carrier> carrier() {
    Optional<String> header = written("header");
    if (header.isEmpty() && !form.field("prefix").isEmpty()) {
      throw new IllegalArgumentException("a prefix needs a header");
    }
    return header.map(name -> new Carrier(name, form.field("prefix")));
  }

  private SigningRules rules() {
    SigningRules usual = SigningRules.USUAL;
    boolean timed = form.field("no_timestamp").isEmpty();
    return new SigningRules(
        one(Algorithm.values(), "algorithm").orElse(usual.algorithm()),
        written("signature_header").orElse(usual.signatureHeader()),
        timed ? written("timestamp_header").or(usual::timestampHeader) : Optional.empty(),
        form.field("signature_prefix").strip(),
        written("payload_format").orElse(timed ? usual.payload() : "{body}"),
        written("message_id_header"),
        one(Encoding.values(), "encoding").orElse(usual.encoding()),
        !form.field("secret_is_base64").isEmpty());
  }

  private Optional<String> written(String field) {
    return Optional.of(form.field(field).strip()).filter(text -> !text.isEmpty());
  }

  private <E extends Enum<E>> Optional<E> one(E[] all, String field) {
    return Stream.of(all).filter(one -> one.name().equalsIgnoreCase(form.field(field))).findFirst();
  }
}
