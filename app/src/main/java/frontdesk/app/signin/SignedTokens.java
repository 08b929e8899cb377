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
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tokens (JWT, RFC 7519, signed as RFC 7515) that an issuer signed with a published key. */
final class SignedTokens {
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

  private final IssuerKeys keys;

  SignedTokens(IssuerKeys keys) {
    this.keys = keys;
  }

  /** Whether it looks like one. */
  static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /**
   * What stands in it; empty unless it is one, signed with a key of the issuer.
   *
   * @throws frontdesk.Unavailable if no keys were ever fetched, and cannot be now
   */
  Optional<JWTClaimsSet> claims(String text) {
    if (!isOne(text)) {
      return Optional.empty();
    }
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
}
