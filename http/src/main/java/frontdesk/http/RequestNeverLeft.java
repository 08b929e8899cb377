package frontdesk.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** A request failed before the peer could have acted on it. */
public final class RequestNeverLeft extends IOException {
  RequestNeverLeft(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Whether it is certain that the peer did nothing: its name did not resolve, nobody took the
   * connection, or TLS was not agreed on. Anything else (a reset, an early end, a passed deadline)
   * may have come after the peer acted, and is not.
   */
  public static boolean explains(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestNeverLeft
          || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException
          || cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof SSLHandshakeException
          || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }
}
