package frontdesk.reliability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Bodies that are refused, changed at random: by a few bytes, pieces that are missing or there
 * again, and what parsers stumble over. What each of them lacks to be a booking is more than such a
 * change can add. The same seed and number make the same body.
 */
final class Mutants {
  private static final String ARGUMENTS =
      """
      {"title":"Zoë's \\u00e9 \\"viewing\\"","property_address":"12 Oak Street","days_ahead":7,
       "attendee_name":"Jane","guests":[1,2.5,true,null,{"a":{}}]}""";

  /** Pieces that parsers, decoders, databases and logs are known to stumble over. */
  private static final List<byte[]> STUMBLES =
      List.of(
          text("\""),
          text("\\"),
          text("{"),
          text("}"),
          text("["),
          text("]"),
          text(","),
          text(":"),
          text("{\"a\":"),
          text("\\u0000"),
          text("\\ud800"),
          text("\\u202e"),
          text("1e400"),
          text("-1e-99999999999"),
          text("9".repeat(500)),
          text("NaN"),
          text("null"),
          text("\r\n\r\n"),
          text("' OR 1=1 --"),
          text("${jndi:ldap://127.0.0.1/a}"),
          text("\"tool_name\":\"x\","),
          text("\uFEFF"),
          text("[".repeat(2_000)),
          text("x".repeat(20_000)),
          "\u0000".getBytes(ISO_8859_1),
          "\u00FF\u00FE".getBytes(ISO_8859_1),
          "\u00C0\u00AF".getBytes(ISO_8859_1),
          "\u00ED\u00A0\u0080".getBytes(ISO_8859_1));

  private static final int MOST_CHANGES = 8;

  private final long seed;
  private final List<byte[]> refused;

  private Mutants(long seed, List<byte[]> refused) {
    this.seed = seed;
    this.refused = refused;
  }

  static Mutants at(Door door, long seed) {
    String text =
        '"' + ARGUMENTS.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + '"';
    List<String> bodies =
        door == Door.EXECUTE
            ? List.of(
                intent("create_appointment", ARGUMENTS),
                intent("create_appointment", text),
                intent("no_such_tool", ARGUMENTS),
                intent("describe_property", "[" + ARGUMENTS + "]"))
            : List.of(
                inNoCall("set_appointment", ARGUMENTS),
                inNoCall("set_appointment", text),
                inNoCall("no_such_tool", ARGUMENTS),
                "{\"message\":{\"type\":\"tool-calls\",\"toolCalls\":[" + ARGUMENTS + "]}}");
    return new Mutants(seed, bodies.stream().map(Mutants::text).toList());
  }

  // In a call, what was asked and refused is in its record; one byte makes an empty id a call's.
  private static String inNoCall(String tool, String arguments) {
    return Door.toolCall("", "tool_1", tool, arguments).replace("\"call\":{\"id\":\"\"},", "");
  }

  private static String intent(String tool, String arguments) {
    return "{\"tool_name\":\"%s\",\"org_id\":\"org_demo_001\",\"tool_args\":%s}"
        .formatted(tool, arguments);
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  byte[] number(int number) {
    // Neighbouring seeds begin alike, and a first draw parts them.
    Random random = new Random(new Random(seed).nextLong() ^ (number * 0x9E3779B97F4A7C15L));
    byte[] body = refused.get(random.nextInt(refused.size()));
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      body = changed(body, random);
    }
    return body;
  }

  private static byte[] changed(byte[] body, Random random) {
    int from = random.nextInt(body.length + 1);
    int to = from + random.nextInt(body.length - from + 1);
    byte[] piece = Arrays.copyOfRange(body, from, to);
    return switch (random.nextInt(6)) {
      case 0 -> joined(body, from, new byte[] {(byte) random.nextInt()}, Math.min(from + 1, to));
      case 1 -> joined(body, from, flipped(random, body, from), Math.min(from + 1, body.length));
      case 2 -> joined(body, from, new byte[0], Math.min(to, from + 10));
      case 3 -> joined(body, from, piece, from);
      case 4 -> Arrays.copyOf(body, from);
      default -> joined(body, from, STUMBLES.get(random.nextInt(STUMBLES.size())), from);
    };
  }

  private static byte[] flipped(Random random, byte[] body, int at) {
    return at == body.length
        ? new byte[0]
        : new byte[] {(byte) (body[at] ^ (1 << random.nextInt(8)))};
  }

  private static byte[] joined(byte[] body, int from, byte[] piece, int rest) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(body, 0, from);
    joined.writeBytes(piece);
    joined.write(body, rest, body.length - rest);
    return joined.toByteArray();
  }
}
