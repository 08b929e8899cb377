package frontdesk.adapters.mail;

import frontdesk.EmailAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail server that takes our mail, and in whose name it is sent.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param tls true if the connection begins with TLS; else the server is asked for it
 * @param from the sender, who should be a mailbox that somebody reads
 */
public record SmtpServer(
    String host, int port, boolean tls, Optional<Login> login, EmailAddress from) {
  /** Ports of submission (RFC 8314). */
  private static final int STARTTLS = 587;

  private static final int IMPLICIT_TLS = 465;

  private static final String FROM = "from=";

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

  /** Who we are to the server. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  /**
   * Reads {@code smtp://user:password@host:587?from=desk@example.com}, or {@code smtps://} with
   * port 465. Signs that mean something in an address are percent-encoded; without a login the
   * server takes mail from us as we are, and without {@code from} the user is the sender.
   *
   * @return empty where it is none, or tells no sender
   */
  public static Optional<SmtpServer> parse(String text) {
    try {
      return of(URI.create(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<SmtpServer> of(URI url) {
    boolean tls = "smtps".equalsIgnoreCase(url.getScheme());
    boolean known = tls || "smtp".equalsIgnoreCase(url.getScheme());
    if (!known || url.getHost() == null || !onlyServer(url)) {
      return Optional.empty();
    }
    String host = url.getHost().replaceAll("[\\[\\]]", "");
    int port = url.getPort() >= 0 ? url.getPort() : tls ? IMPLICIT_TLS : STARTTLS;
    Optional<Login> login = Optional.ofNullable(url.getRawUserInfo()).map(SmtpServer::login);
    return from(url, login).map(from -> new SmtpServer(host, port, tls, login, from));
  }

  private static boolean onlyServer(URI url) {
    boolean noPath = url.getRawPath().isEmpty() || url.getRawPath().equals("/");
    return noPath && url.getRawFragment() == null && url.getPort() <= 65_535;
  }

  private static Login login(String userInfo) {
    int colon = userInfo.indexOf(':');
    if (colon < 1 || colon == userInfo.length() - 1) {
      throw new IllegalArgumentException("a login is a user and a password");
    }
    return new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
  }

  private static Optional<EmailAddress> from(URI url, Optional<Login> login) {
    String query = url.getRawQuery();
    if (query == null) {
      return login.map(Login::user).flatMap(EmailAddress::parse);
    }
    return query.startsWith(FROM)
        ? EmailAddress.parse(decoded(query.substring(FROM.length())))
        : Optional.empty();
  }

  // A plus is a plus here: it is common in addresses, and this is no form.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** On this machine nobody listens on the way. */
  boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }

  /** The sender's domain: by what name we greet the server and mark our mails. */
  String domain() {
    return from.value().substring(from.value().lastIndexOf('@') + 1);
  }

  /** Holds a password: not printed. */
  @Override
  public String toString() {
    return "SmtpServer[***]";
  }
}
