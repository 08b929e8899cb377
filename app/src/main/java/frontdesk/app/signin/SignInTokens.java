package frontdesk.app.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.accounts.SignIns;
import frontdesk.app.doors.Finding;
import frontdesk.app.doors.Recognizer;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.PresentedSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tokens of people who signed in elsewhere (JWT, RFC 7519, signed as RFC 7515). Each is one host of
 * an organisation, as the organisation registered; whoever is not registered is nobody.
 */
public final class SignInTokens implements Recognizer {
  /** Clocks differ; RFC 7519 speaks of a few minutes at most. */
  static final Duration SKEW = Duration.ofMinutes(1);

  private final Issuer issuer;
  private final SignedTokens tokens;
  private final SignIns signIns;
  private final Clock clock;

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public SignInTokens(
      Issuer issuer, JdkHttpTransport transport, SignIns signIns, Clock clock, LongSupplier nanos) {
    this.issuer = issuer;
    this.tokens = new SignedTokens(new IssuerKeys("JWT_JWKS_URL", issuer.keys(), transport, nanos));
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public Finding find(PresentedSecret secret, String source) {
    String text = secret.text();
    if (!SignedTokens.isOne(text)) {
      return Finding.UNKNOWN;
    }
    return tokens
        .claims(text)
        .filter(this::isForUsNow)
        .flatMap(this::principal)
        .<Finding>map(Finding.Known::new)
        .orElse(Finding.WRONG);
  }

  private boolean isForUsNow(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date end = claims.getExpirationTime();
    Date begin = claims.getNotBeforeTime();
    return issuer.name().equals(claims.getIssuer())
        && claims.getAudience().contains(issuer.audience())
        && end != null
        && now.isBefore(end.toInstant().plus(SKEW))
        && (begin == null || !now.isBefore(begin.toInstant().minus(SKEW)));
  }

  private Optional<Principal> principal(JWTClaimsSet claims) {
    List<String> subjects = subjects(claims);
    return org(claims)
        .flatMap(
            org ->
                signIns
                    .host(org, subjects)
                    .map(
                        host ->
                            new Principal(org, "sign-in", Optional.of(host), Optional.empty())));
  }

  // An address that its owner did not confirm may be anybody's.
  private static List<String> subjects(JWTClaimsSet claims) {
    List<String> subjects = new ArrayList<>();
    if (claims.getSubject() != null) {
      subjects.add(claims.getSubject());
    }
    if (Boolean.TRUE.equals(claims.getClaim("email_verified"))
        && claims.getClaim("email") instanceof String email) {
      subjects.add(email.toLowerCase(Locale.ROOT));
    }
    return subjects;
  }

  private Optional<OrgId> org(JWTClaimsSet claims) {
    if (issuer.orgClaim().isEmpty()) {
      return Optional.of(issuer.org());
    }
    try {
      return claims.getClaim(issuer.orgClaim().get()) instanceof String org
          ? Optional.of(new OrgId(org))
          : Optional.empty();
    } catch (IllegalArgumentException nobody) {
      return Optional.empty();
    }
  }
}
