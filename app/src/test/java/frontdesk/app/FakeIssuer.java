package frontdesk.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import frontdesk.app.signin.Issuer;
import frontdesk.scheduling.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of sign-ins, on loopback. */
final class FakeIssuer implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final String NAME = "https://issuer.example";
  static final String AUDIENCE = "frontdesk";

  private final HttpServer server;
  private final List<RSAKey> published = new ArrayList<>();
  private final AtomicInteger fetched = new AtomicInteger();

  FakeIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(
        "/keys",
        exchange -> {
          fetched.incrementAndGet();
          byte[] keys =
              new JWKSet(List.copyOf(published)).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  static RSAKey key(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  RSAKey publish(RSAKey key) {
    published.add(key);
    return key;
  }

  int fetched() {
    return fetched.get();
  }

  URI keys() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
  }

  Issuer issuer() {
    return new Issuer(NAME, AUDIENCE, keys(), Demo.ORG, Optional.empty());
  }

  /** What is right in a token of that person, to be changed. */
  static JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject(subject)
        .expirationTime(Date.from(NOW.plus(Duration.ofHours(1))));
  }

  static String signed(RSAKey key, JWTClaimsSet.Builder claims) {
    return signed(key, JWSAlgorithm.RS256, claims);
  }

  static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
