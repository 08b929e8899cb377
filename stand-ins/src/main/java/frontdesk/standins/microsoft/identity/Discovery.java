package frontdesk.standins.microsoft.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;

/** What never changes: where the endpoints are, and the key that signs. */
final class Discovery {
  private Discovery() {}

  static Answer instance() {
    ObjectNode body = Json.object();
    body.put(
        "tenant_discovery_endpoint",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration");
    body.put("api-version", "1.1");
    ObjectNode cloud = body.putArray("metadata").addObject();
    cloud.put("preferred_network", "login.microsoftonline.com");
    cloud.put("preferred_cache", "login.windows.net");
    cloud
        .putArray("aliases")
        .add("login.microsoftonline.com")
        .add("login.windows.net")
        .add("login.microsoft.com")
        .add("sts.windows.net");
    return Json.answer(200, body);
  }

  static Answer configuration(Request request, String tenant) {
    String base = "http://" + request.header("host").orElse("127.0.0.1") + "/" + tenant;
    ObjectNode body = Json.object();
    body.put("issuer", SignIn.issuer(tenant.contains("-") ? tenant : "{tenantid}"));
    body.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
    body.put("token_endpoint", base + "/oauth2/v2.0/token");
    body.put("jwks_uri", base + "/discovery/v2.0/keys");
    body.putArray("response_types_supported").add("code");
    body.putArray("response_modes_supported").add("query").add("form_post");
    body.putArray("subject_types_supported").add("pairwise");
    body.putArray("id_token_signing_alg_values_supported").add("RS256");
    return Json.answer(200, body);
  }

  static Answer keys() {
    ObjectNode body = Json.object();
    body.putArray("keys").add(SigningKey.published());
    return Json.answer(200, body);
  }
}
