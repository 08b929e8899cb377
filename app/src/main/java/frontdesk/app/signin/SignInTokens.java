package frontdesk.app.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.accounts.SignIns;
import frontdesk.app.doors.Finding;
import frontdesk.app.doors.Recognizer;
import frontdesk.http.JdkHttpTransport;
import frontdesk.http.PresentedSecret;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of people who signed in elsewhere (JWT, RFC 7519, signed as RFC 7515). Each is one host of
 * an organisation, as the organisation registered; whoever is not registered is nobody.
 */
public final class SignInTokens implements Recognizer {
  /** Clocks differ; RFC 7519 speaks of a few minutes at most. */
  static final Duration SKEW = Duration.ofMinutes(1);

  /** Others' tokens with many claims have 4 kB; headers end at 8. */
  private static final int LONGEST = 8 * 1024;

  private static final Pattern FORM = Pattern.compile("eyJ[A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+){2}");

  // Only pairs of keys: a token "signed" with what everybody may read would be anybody's.
  private static final Set<JWSAlgorithm> RSA =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512);

  private static final Set<JWSAlgorithm> EC =
      Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

  private final Issuer issuer;
  private final IssuerKeys keys;
  private final SignIns signIns;
  private final Clock clock;

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   */
  public SignInTokens(
      Issuer issuer, JdkHttpTransport transport, SignIns signIns, Clock clock, LongSupplier nanos) {
    this.issuer = issuer;
    this.keys = new IssuerKeys(issuer.keys(), transport, nanos);
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public Finding find(PresentedSecret secret, String source) {
    String text = secret.text();
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return Finding.UNKNOWN;
    }
    return signed(text)
        .filter(this::isForUsNow)
        .flatMap(this::principal)
        .<Finding>map(Finding.Known::new)
        .orElse(Finding.WRONG);
  }

  private Optional<JWTClaimsSet> signed(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      String name = token.getHeader().getKeyID();
      JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
      if (name == null || !(RSA.contains(algorithm) || EC.contains(algorithm))) {
        return Optional.empty();
      }
      Optional<JWK> key = keys.find(name);
      JWSVerifier verifier = key.isPresent() ? verifier(key.get(), algorithm) : null;
      return verifier != null && token.verify(verifier)
          ? Optional.of(token.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  // A key is used as its own type only, and as what its issuer says of it.
  private static @Nullable JWSVerifier verifier(JWK key, JWSAlgorithm algorithm)
      throws JOSEException {
    if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
      return null;
    }
    if (key instanceof RSAKey rsa && RSA.contains(algorithm)) {
      return new RSASSAVerifier(rsa.toPublicJWK());
    }
    return key instanceof ECKey ec && EC.contains(algorithm)
        ? new ECDSAVerifier(ec.toPublicJWK())
        : null;
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
