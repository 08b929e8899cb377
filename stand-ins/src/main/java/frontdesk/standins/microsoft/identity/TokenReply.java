package frontdesk.standins.microsoft.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.mailbox.Mailbox;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.time.Clock;
import java.util.Base64;

/** New tokens, as the token endpoint hands them over. */
final class TokenReply {
  private final Grants grants;
  private final People people;
  private final Variants variants;
  private final Clock clock;

  TokenReply(Grants grants, People people, Variants variants, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.variants = variants;
    this.clock = clock;
  }

  Answer answer(String clientId, String email, Scopes scopes, String nonce) {
    Mailbox person = people.person(email);
    ObjectNode body = Json.object();
    body.put("token_type", "Bearer").put("scope", scopes.reply(variants.prefixedScopes()));
    body.put("expires_in", Grants.ACCESS.toSeconds());
    body.put("ext_expires_in", Grants.ACCESS.toSeconds());
    body.put("access_token", grants.accessToken(clientId, email, scopes));
    if (scopes.names().contains("offline_access")) {
      body.put("refresh_token", grants.refreshToken(clientId, email, scopes));
    }
    body.put("id_token", idToken(clientId, person, scopes, nonce));
    body.put("client_info", base64(clientInfo(person)));
    return Json.answer(200, body)
        .with("Cache-Control", "no-store, no-cache")
        .with("Pragma", "no-cache");
  }

  private String idToken(String clientId, Mailbox person, Scopes scopes, String nonce) {
    long now = clock.instant().getEpochSecond();
    ObjectNode header =
        Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", SigningKey.NAME);
    ObjectNode claims = Json.object();
    claims.put("aud", clientId).put("iss", SignIn.issuer(SignIn.TENANT));
    claims.put("iat", now).put("nbf", now).put("exp", now + Grants.ACCESS.toSeconds());
    claims.put("name", person.name()).put("preferred_username", person.email());
    claims.put("oid", person.objectId()).put("tid", SignIn.TENANT);
    claims.put("sub", person.objectId()).put("ver", "2.0");
    if (scopes.names().contains("email")) {
      claims.put("email", person.email());
    }
    if (!nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    String signed = base64(header) + "." + base64(claims);
    return signed + "." + SigningKey.signature(signed);
  }

  private static ObjectNode clientInfo(Mailbox person) {
    return Json.object().put("uid", person.objectId()).put("utid", SignIn.TENANT);
  }

  private static String base64(ObjectNode json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.text(json).getBytes(UTF_8));
  }
}
