package frontdesk.standins.microsoft.identity;

import frontdesk.standins.microsoft.faults.TokenError;
import frontdesk.standins.microsoft.ledger.Ledger;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives tokens for codes and for refresh tokens. */
final class TokenEndpoint {
  // Microsoft's codes live about ten minutes.
  private static final Duration CODE = Duration.ofMinutes(10);

  private static final Set<String> KNOWN =
      Set.of(
          "client_id",
          "client_secret",
          "client_info",
          "grant_type",
          "code",
          "code_verifier",
          "redirect_uri",
          "refresh_token",
          "scope",
          "claims");

  private final Clients clients;
  private final Grants grants;
  private final TokenReply reply;
  private final Ledger ledger;
  private final Clock clock;

  TokenEndpoint(Clients clients, Grants grants, TokenReply reply, Ledger ledger, Clock clock) {
    this.clients = clients;
    this.grants = grants;
    this.reply = reply;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whose tokens are asked for, if the code or the refresh token is known. */
  Optional<String> owner(Map<String, String> form) {
    return grants
        .code(form.getOrDefault("code", ""))
        .map(Code::email)
        .or(() -> grants.refreshToken(form.getOrDefault("refresh_token", "")).map(Grant::email));
  }

  Answer answer(Request request, Map<String, String> form) {
    Optional<String> violation = violation(request, form);
    if (violation.isPresent()) {
      ledger.violation("token: " + violation.get());
      return Answer.empty(501);
    }
    Optional<Clients.Client> client = clients.find(form.getOrDefault("client_id", ""));
    if (client.isEmpty()) {
      return TokenError.CLIENT_UNKNOWN.answer();
    }
    if (!client.get().secret().equals(form.get("client_secret"))) {
      return TokenError.SECRET_WRONG.answer();
    }
    return form.getOrDefault("grant_type", "").equals("refresh_token")
        ? refresh(client.get().id(), form)
        : redeem(client.get().id(), form);
  }

  private Answer redeem(String clientId, Map<String, String> form) {
    String text = form.getOrDefault("code", "");
    Optional<Code> found = grants.code(text).filter(code -> code.clientId().equals(clientId));
    if (found.isEmpty()) {
      return TokenError.GRANT_MALFORMED.answer();
    }
    Code code = found.get();
    if (clock.instant().isAfter(code.madeAt().plus(CODE))) {
      return TokenError.CODE_EXPIRED.answer();
    }
    if (!code.redirectUri().equals(form.get("redirect_uri"))) {
      return TokenError.REDIRECT_MISMATCH.answer();
    }
    if (!code.provenBy(form.getOrDefault("code_verifier", ""))) {
      return TokenError.VERIFIER_MISMATCH.answer();
    }
    return grants.redeem(text)
        ? reply.answer(clientId, code.email(), code.scopes(), code.nonce())
        : TokenError.CODE_REDEEMED.answer();
  }

  private Answer refresh(String clientId, Map<String, String> form) {
    String text = form.getOrDefault("refresh_token", "");
    Optional<Grant> found = grants.refreshToken(text);
    if (found.isEmpty() || !found.get().clientId().equals(clientId)) {
      return TokenError.GRANT_MALFORMED.answer();
    }
    Grant grant = found.get();
    if (grants.revoked(text)) {
      return TokenError.REVOKED.answer();
    }
    if (grant.expiredAt(clock.instant())) {
      return TokenError.INACTIVE.answer();
    }
    if (!grant.scopes().covers(Scopes.parse(form.getOrDefault("scope", "")))) {
      return TokenError.CONSENT_WITHDRAWN.answer();
    }
    return reply.answer(clientId, grant.email(), grant.scopes(), "");
  }

  private static Optional<String> violation(Request request, Map<String, String> form) {
    if (!request
        .header("content-type")
        .orElse("")
        .startsWith("application/x-www-form-urlencoded")) {
      return Optional.of("the content type is no form");
    }
    for (String name : form.keySet()) {
      if (!KNOWN.contains(name)) {
        return Optional.of("unknown parameter " + name);
      }
    }
    String type = form.getOrDefault("grant_type", "");
    return type.equals("authorization_code") || type.equals("refresh_token")
        ? Optional.empty()
        : Optional.of("grant_type " + type);
  }
}
