package frontdesk.http;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses somebody who is not the operator may have us write to: by name, over TLS, and
 * nowhere inside. Source: protocols, reliability, 3.1 (SSRF).
 */
public final class PublicAddress {
  /** As long as any hook's; it has to fit a line of a request. */
  private static final int LONGEST = 2_000;

  /**
   * A name with a dot whose last part begins with a letter. So no address in any spelling (decimal,
   * hexadecimal, octal, short, in brackets) is one, nor "localhost".
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  /** What belongs to a house, a machine, a test or nobody; RFC 6890 and its successors. */
  private static final List<Range> INSIDE =
      List.of(
          new Range("0.0.0.0", 8),
          new Range("10.0.0.0", 8),
          new Range("100.64.0.0", 10),
          new Range("127.0.0.0", 8),
          new Range("169.254.0.0", 16),
          new Range("172.16.0.0", 12),
          new Range("192.0.0.0", 24),
          new Range("192.0.2.0", 24),
          new Range("192.88.99.0", 24),
          new Range("192.168.0.0", 16),
          new Range("198.18.0.0", 15),
          new Range("198.51.100.0", 24),
          new Range("203.0.113.0", 24),
          new Range("224.0.0.0", 3));

  /** Of the public half of IPv6, what leads back to an IPv4 address or into a document. */
  private static final List<Range> TRANSLATED =
      List.of(
          new Range("2001::", 23),
          new Range("2001:db8::", 32),
          new Range("2002::", 16),
          new Range("3fff::", 20));

  private static final int MOST_PORTS = 65_535;

  private static final Range GLOBAL_V6 = new Range("2000::", 3);

  private PublicAddress() {}

  /** Why the address may not be written to, whatever its name means; empty if it may. */
  public static Optional<String> refusal(URI address) {
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      return Optional.of("it has to begin with https://");
    }
    String authority = address.getRawAuthority();
    if (authority == null || authority.indexOf('@') >= 0) {
      return Optional.of("it may not name a user");
    }
    if (address.getHost() == null || !NAME.matcher(address.getHost()).matches()) {
      return Optional.of("it has to name a host on the internet, such as hooks.zapier.com");
    }
    if (address.getPort() == 0 || address.getPort() > MOST_PORTS) {
      return Optional.of("its port has to be a number from 1 to 65535");
    }
    return address.toString().length() > LONGEST ? Optional.of("it is too long") : Optional.empty();
  }

  /** Whether that is a place on the internet. */
  public static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return INSIDE.stream().noneMatch(range -> range.holds(address));
    }
    return GLOBAL_V6.holds(address) && TRANSLATED.stream().noneMatch(it -> it.holds(address));
  }

  /** All addresses that begin with the same bits. */
  private record Range(String from, int bits) {
    boolean holds(InetAddress address) {
      byte[] mine = bytes();
      byte[] others = address.getAddress();
      int rest = mine.length * 8 - bits;
      return mine.length == others.length
          && new BigInteger(1, mine)
              .shiftRight(rest)
              .equals(new BigInteger(1, others).shiftRight(rest));
    }

    // A literal is not looked up.
    private byte[] bytes() {
      try {
        return InetAddress.getByName(from).getAddress();
      } catch (java.net.UnknownHostException impossible) {
        throw new IllegalStateException(from, impossible);
      }
    }
  }
}
