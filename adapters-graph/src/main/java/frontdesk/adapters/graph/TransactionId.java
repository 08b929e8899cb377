package frontdesk.adapters.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** By what Graph knows a repeated create: the same for every try at one appointment. */
final class TransactionId {
  /** Never to change: a repeat under another one would make a second event. */
  private static final UUID NAMESPACE = UUID.fromString("b1f6a5d2-93c4-4e0b-8a57-6d2e9c40f318");

  private static final long VERSION_5 = 0x5000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private TransactionId() {}

  static UUID of(String appointment) {
    return nameBased(NAMESPACE, appointment);
  }

  /** Version 5 of RFC 4122, 4.3; Java itself only makes version 3. */
  static UUID nameBased(UUID namespace, String name) {
    MessageDigest sha1 = sha1();
    sha1.update(
        ByteBuffer.allocate(Long.BYTES * 2)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .flip());
    ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = (digest.getLong() & ~0xF000L) | VERSION_5;
    long least = (digest.getLong() & ~(0b11L << 62)) | VARIANT;
    return new UUID(most, least);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-1", missing);
    }
  }
}
