package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals text for one row: {@code nonce, ciphertext, tag}. It opens in that row only, so that nobody
 * who can write to the database makes one host's tokens work for another.
 */
final class Sealer {
  /** What GCM is made for; random ones may repeat only after billions of values under one key. */
  private static final int NONCE_BYTES = 12;

  /** The longest there is: a shorter tag is easier to forge. */
  private static final int TAG_BITS = 128;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Supplier<SealingKeys> keys;

  Sealer(SealingKeys keys) {
    this(() -> keys);
  }

  Sealer(Supplier<SealingKeys> keys) {
    this.keys = keys;
  }

  /**
   * Where a value is kept. No name has a bar, or two rows could read alike.
   *
   * @param row what tells it from the organisation's others
   */
  record Place(String table, OrgId org, String row) {
    Place {
      if ((table + org.value() + row).indexOf('|') >= 0) {
        throw new IllegalArgumentException("no name of a place has a bar");
      }
    }

    byte[] bytes() {
      return String.join("|", table, org.value(), row).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A value and the id of the key that sealed it, which is kept beside it. */
  record Sealed(byte[] value, String keyId) {}

  Sealed seal(String text, Place place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    SealingKeys.Named named = keys.get().sealing();
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, named.key(), nonce, place)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] value =
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return new Sealed(value, named.id());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }

  /**
   * @throws Unavailable if the key is not known, or the value was made for another row or changed
   */
  String open(byte[] sealed, String keyId, Place place) {
    SecretKey key =
        keys.get()
            .find(keyId)
            .orElseThrow(() -> new Unavailable("no key " + keyId + " to open what is sealed"));
    ByteBuffer value = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    try {
      value.get(nonce);
      byte[] rest = new byte[value.remaining()];
      value.get(rest);
      byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(rest);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | java.nio.BufferUnderflowException changed) {
      throw new Unavailable("what key " + keyId + " sealed does not open here", changed);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Place place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.bytes());
    return cipher;
  }
}
