package frontdesk.app.signin;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpResponse;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import frontdesk.Unavailable;
import frontdesk.http.JdkHttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes. Fetched when one is first needed, when they are old, and when
 * a token names one that is not among them; but never more often than each half minute, whatever
 * tokens name. Safe for many threads.
 */
final class IssuerKeys {
  /** An issuer that withdraws a key expects it to be forgotten in about this time. */
  static final Duration FRESH = Duration.ofMinutes(10);

  /** Anybody can make up names of keys. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  /** A page waits meanwhile, once. */
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  /** A handful of keys has 5 kB. */
  private static final int BODY_LIMIT = 256 * 1024;

  private final String named;
  private final URI address;
  private final JdkHttpTransport transport;
  private final LongSupplier nanos;
  private @Nullable JWKSet keys;
  private long fetchedAt;
  private @Nullable Long triedAt;

  /**
   * @param named what operators call the address
   */
  IssuerKeys(String named, URI address, JdkHttpTransport transport, LongSupplier nanos) {
    this.named = named;
    this.address = address;
    this.transport = transport.keeping(BODY_LIMIT);
    this.nanos = nanos;
  }

  /**
   * The key of that name.
   *
   * @throws Unavailable if none were ever fetched, and cannot be now
   */
  synchronized Optional<JWK> find(String name) {
    JWKSet known = keys;
    boolean wanting =
        known == null || isOver(FRESH, fetchedAt) || known.getKeyByKeyId(name) == null;
    if (wanting && mayTry()) {
      fetch();
    }
    JWKSet now = keys;
    if (now == null) {
      throw new Unavailable("the keys at " + named + " cannot be fetched");
    }
    return Optional.ofNullable(now.getKeyByKeyId(name));
  }

  private boolean mayTry() {
    Long last = triedAt;
    return last == null || isOver(PAUSE, last);
  }

  private boolean isOver(Duration length, long since) {
    return nanos.getAsLong() - since > length.toNanos();
  }

  // While they cannot be fetched the old ones are as good as ever: they are the issuer's own.
  private void fetch() {
    triedAt = nanos.getAsLong();
    try {
      keys = JWKSet.parse(read());
      fetchedAt = nanos.getAsLong();
    } catch (IOException | ParseException failed) {
      System.getLogger(IssuerKeys.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "The keys at "
                  + named
                  + " could not be fetched: "
                  + failed.getClass().getSimpleName());
    }
  }

  private String read() throws IOException {
    HttpResponse response =
        transport.requests(DEADLINE).buildGetRequest(new GenericUrl(address)).execute();
    try (InputStream content = response.getContent()) {
      if (response.getStatusCode() != 200 || content == null) {
        throw new IOException("status " + response.getStatusCode());
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      response.disconnect();
    }
  }
}
