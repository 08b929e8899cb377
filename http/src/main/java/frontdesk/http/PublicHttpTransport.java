package frontdesk.http;

import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpTransport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to addresses that organisations chose themselves. A name is resolved once for each
 * request, every address it has must be a {@linkplain PublicAddress public} one, and the connection
 * is made to that address and no other: a name that changes its mind in between gains nothing, nor
 * does a redirect. Only the head of an answer is read.
 */
public final class PublicHttpTransport extends HttpTransport implements Requests {
  /** Whoever sets an address waits for it. */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

  private final Duration connect;
  private final Resolver resolver;
  private final Predicate<InetAddress> allowed;
  private final SSLSocketFactory tls;

  /** Says which addresses a name has. */
  @FunctionalInterface
  public interface Resolver {
    InetAddress[] resolve(String name) throws UnknownHostException;
  }

  /**
   * @param connect how long a connection may take
   */
  public PublicHttpTransport(Duration connect) {
    this(
        connect,
        InetAddress::getAllByName,
        PublicAddress::isPublic,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * With everything that a test has to have its own way; no setting leads here.
   *
   * @param allowed which addresses may be connected to
   */
  public PublicHttpTransport(
      Duration connect, Resolver resolver, Predicate<InetAddress> allowed, SSLSocketFactory tls) {
    this.connect = connect;
    this.resolver = resolver;
    this.allowed = allowed;
    this.tls = tls;
  }

  @Override
  public HttpRequestFactory requests(Duration deadline) {
    return JdkHttpTransport.requests(this, deadline);
  }

  @Override
  public boolean supportsMethod(String method) {
    return method.equals("POST");
  }

  @Override
  protected PinnedRequest buildRequest(String method, String url) {
    return new PinnedRequest(url, connect, this::address, tls);
  }

  /**
   * The address to connect to.
   *
   * @throws RequestNeverLeft if the name has none, or any that may not be connected to, or nobody
   *     says so in time
   */
  InetAddress address(String name, Duration patience) throws RequestNeverLeft {
    InetAddress[] all = LookedUp.within(patience, () -> resolver.resolve(name));
    for (InetAddress one : all) {
      if (!allowed.test(one)) {
        throw new RequestNeverLeft("the name leads to an address that is not public", null);
      }
    }
    if (all.length == 0) {
      throw new RequestNeverLeft("the name has no address", null);
    }
    return all[0];
  }

  /** Whether a name leads to public addresses only, as it stands now. */
  public boolean leadsOutside(String name) {
    try {
      address(name, LONGEST_LOOK);
      return true;
    } catch (RequestNeverLeft inside) {
      return false;
    }
  }
}
