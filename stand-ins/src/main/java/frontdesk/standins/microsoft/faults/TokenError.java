package frontdesk.standins.microsoft.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;

/** The refusals of the sign-in service that matter to a client. */
public enum TokenError {
  /** The refresh token was not used for 90 days. */
  INACTIVE(
      400,
      "invalid_grant",
      700082,
      "bad_token",
      "The refresh token has expired due to inactivity."),
  /** An administrator or the person revoked it. */
  REVOKED(
      400,
      "invalid_grant",
      50173,
      "bad_token",
      "The provided grant has expired due to it being revoked."),
  CONSENT_WITHDRAWN(
      400,
      "invalid_grant",
      65001,
      "consent_required",
      "The user has not consented to use the application."),
  /** A policy asks for a fresh sign-in now and then. */
  SIGN_IN_FREQUENCY(
      400,
      "invalid_grant",
      70043,
      "token_expired",
      "The refresh token has expired due to sign-in frequency checks."),
  MFA_REQUIRED(
      400,
      "interaction_required",
      50076,
      "basic_action",
      "You must use multi-factor authentication."),
  USER_GONE(400, "invalid_grant", 50034, "", "The user account does not exist in the directory."),
  USER_DISABLED(400, "invalid_grant", 50057, "", "The user account is disabled."),
  CODE_REDEEMED(400, "invalid_grant", 54005, "", "OAuth2 Authorization code was already redeemed."),
  CODE_EXPIRED(400, "invalid_grant", 70008, "", "The provided authorization code has expired."),
  /** Unknown code, another redirect address, or a wrong verifier. */
  GRANT_MALFORMED(
      400, "invalid_grant", 70000, "", "The provided value for the grant is not valid."),
  VERIFIER_MISMATCH(
      400, "invalid_grant", 501481, "", "The Code_Verifier does not match the code_challenge."),
  REDIRECT_MISMATCH(400, "invalid_client", 50011, "", "The redirect URI does not match."),
  SECRET_EXPIRED(
      401, "invalid_client", 7000222, "", "The provided client secret keys are expired."),
  SECRET_WRONG(401, "invalid_client", 7000215, "", "Invalid client secret provided."),
  CLIENT_UNKNOWN(
      400, "unauthorized_client", 700016, "", "Application was not found in the directory."),
  UNAVAILABLE(
      503,
      "temporarily_unavailable",
      90033,
      "",
      "A transient error has occurred. Please try again.");

  private final int status;
  private final String error;
  private final int code;
  private final String suberror;
  private final String text;

  TokenError(int status, String error, int code, String suberror, String text) {
    this.status = status;
    this.error = error;
    this.code = code;
    this.suberror = suberror;
    this.text = text;
  }

  /** The reply as the token endpoint sends it. */
  public Answer answer() {
    return answer(status, error, code, suberror, text);
  }

  static Answer answer(int status, String error, int code, String suberror, String text) {
    ObjectNode body = Json.object();
    body.put("error", error);
    body.put("error_description", "AADSTS" + code + ": " + text);
    body.putArray("error_codes").add(code);
    body.put("timestamp", "2026-11-21 00:00:00Z");
    body.put("trace_id", "00000000-0000-0000-0000-000000000000");
    body.put("correlation_id", "00000000-0000-0000-0000-000000000000");
    body.put("error_uri", "https://login.microsoftonline.com/error?code=" + code);
    if (!suberror.isEmpty()) {
      body.put("suberror", suberror);
    }
    return Json.answer(status, body).with("Cache-Control", "no-store, no-cache");
  }
}
