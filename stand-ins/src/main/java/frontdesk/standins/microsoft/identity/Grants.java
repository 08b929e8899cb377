package frontdesk.standins.microsoft.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codes and tokens that are out. Each method is one commit. */
public final class Grants {
  /** Microsoft's access tokens live about an hour. */
  static final Duration ACCESS = Duration.ofSeconds(3599);

  /** A refresh token that is not replaced dies after so long, used or not. */
  static final Duration REFRESH = Duration.ofDays(90);

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Code> codes = new HashMap<>();
  private final Set<String> redeemed = new HashSet<>();
  private final Map<String, Grant> refreshTokens = new HashMap<>();
  private final Map<String, Grant> accessTokens = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();

  public Grants(Clock clock) {
    this.clock = clock;
  }

  synchronized String code(Code code) {
    String text = secret("0.AX");
    codes.put(text, code);
    return text;
  }

  synchronized Optional<Code> code(String text) {
    return Optional.ofNullable(codes.get(text));
  }

  /** False if it was redeemed before. */
  synchronized boolean redeem(String code) {
    return redeemed.add(code);
  }

  public synchronized String refreshToken(String clientId, String email, Scopes scopes) {
    String text = secret("1.AX");
    refreshTokens.put(text, new Grant(clientId, email, scopes, clock.instant().plus(REFRESH)));
    return text;
  }

  synchronized Optional<Grant> refreshToken(String text) {
    return Optional.ofNullable(refreshTokens.get(text));
  }

  public synchronized String accessToken(String clientId, String email, Scopes scopes) {
    String text = secret("EwB");
    accessTokens.put(text, new Grant(clientId, email, scopes, clock.instant().plus(ACCESS)));
    return text;
  }

  public synchronized Optional<Grant> accessToken(String text) {
    return Optional.ofNullable(accessTokens.get(text));
  }

  /** Takes back every refresh token that the person gave so far. */
  public synchronized void revoke(String email) {
    refreshTokens.forEach(
        (text, grant) -> {
          if (grant.email().equals(email)) {
            revoked.add(text);
          }
        });
  }

  synchronized boolean revoked(String refreshToken) {
    return revoked.contains(refreshToken);
  }

  private String secret(String prefix) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
