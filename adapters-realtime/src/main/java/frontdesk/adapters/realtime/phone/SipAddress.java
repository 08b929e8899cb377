package frontdesk.adapters.realtime.phone;

/**
 * The address in a header that may show a name before it. The name is the caller's own choice, so
 * nothing in it counts, whatever it looks like. Source: RFC 3261, 20.10.
 */
final class SipAddress {
  private SipAddress() {}

  /** Without what stands around it; empty where the header is malformed. */
  static String in(String header) {
    String rest = withoutQuotedName(header.strip());
    int begin = rest.indexOf('<');
    if (begin < 0) {
      return rest;
    }
    int end = rest.indexOf('>', begin);
    return end < 0 ? "" : rest.substring(begin + 1, end).strip();
  }

  private static String withoutQuotedName(String header) {
    if (!header.startsWith("\"")) {
      return header;
    }
    int at = 1;
    while (at < header.length() && header.charAt(at) != '"') {
      at += header.charAt(at) == '\\' ? 2 : 1;
    }
    String rest = header.substring(Math.min(at + 1, header.length())).strip();
    return rest.startsWith("<") ? rest : "";
  }
}
