package frontdesk.app.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose word counts for where a request comes from: the proxies before us that the operator names.
 * Whatever anybody else writes into {@code X-Forwarded-For} counts for nothing.
 */
public record TrustedProxies(List<Network> networks) {
  /** Where requests come from is where their connection comes from. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  public static final String HEADER = "X-Forwarded-For";

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** All addresses that begin with the same bits. */
  // The array never gets out, and nobody compares two.
  @SuppressWarnings("ArrayRecordComponent")
  record Network(byte[] from, int bits) {
    public static Optional<Network> parse(String text) {
      String[] parts = text.split("/", 2);
      Optional<byte[]> address = bytes(parts[0]);
      int most = address.map(bytes -> bytes.length * Byte.SIZE).orElse(0);
      if (parts.length > 1 && !parts[1].matches("\\d{1,3}")) {
        return Optional.empty();
      }
      int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : most;
      return address.filter(any -> bits <= most).map(bytes -> new Network(bytes, bits));
    }

    boolean holds(byte[] address) {
      int whole = bits / Byte.SIZE;
      int rest = Byte.SIZE - bits % Byte.SIZE;
      return address.length == from.length
          && Arrays.equals(address, 0, whole, from, 0, whole)
          && (rest == Byte.SIZE || (address[whole] & 0xff) >> rest == (from[whole] & 0xff) >> rest);
    }
  }

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /** Addresses and networks, such as {@code 10.0.0.0/8}, with commas; empty if one is neither. */
  public static Optional<TrustedProxies> parse(String list) {
    List<Optional<Network>> read =
        Stream.of(list.split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Network::parse)
            .toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(new TrustedProxies(read.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /**
   * The nearest address that is none of these proxies.
   *
   * @param peer at the other end of the connection
   * @param forwarded every value of {@link #HEADER}, in the order sent
   */
  public String source(String peer, List<String> forwarded) {
    if (!isOne(peer)) {
      return peer;
    }
    List<String> hops = new ArrayList<>();
    forwarded.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
    String nearest = peer;
    for (int i = hops.size() - 1; i >= 0 && isOne(nearest); i--) {
      String hop = hops.get(i).strip();
      // Beyond what cannot be read nobody's word is left.
      if (bytes(hop).isEmpty()) {
        return nearest;
      }
      nearest = hop;
    }
    return nearest;
  }

  private boolean isOne(String address) {
    return !networks.isEmpty()
        && bytes(address)
            .filter(bytes -> networks.stream().anyMatch(network -> network.holds(bytes)))
            .isPresent();
  }

  // A literal is not looked up.
  private static Optional<byte[]> bytes(String text) {
    String literal = text.startsWith("[") ? text.substring(1).replace("]", "") : text;
    try {
      return IPV4.matcher(literal).matches() || IPV6.matcher(literal).matches()
          ? Optional.of(InetAddress.getByName(literal).getAddress())
          : Optional.empty();
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }
}
