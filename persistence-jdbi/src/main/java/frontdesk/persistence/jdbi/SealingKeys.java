package frontdesk.persistence.jdbi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of what is kept sealed: the newest seals, every one opens what it sealed. */
public final class SealingKeys {
  /** AES-256. */
  private static final int BYTES = 32;

  /** Enough to tell a handful of keys apart, and nothing to guess a key by. */
  private static final int ID_BYTES = 4;

  private static final String SIGNS = "HmacSHA256";

  private final Supplier<Optional<SealingKeys>> place;

  /** Newest first. Replaced as a whole: whoever seals takes a key and its id from one of them. */
  private volatile Map<String, SecretKey> keys;

  private SealingKeys(Map<String, SecretKey> keys, Supplier<Optional<SealingKeys>> place) {
    this.keys = Collections.unmodifiableMap(keys);
    this.place = place;
  }

  /** A key and what it is called. */
  record Named(String id, SecretKey key) {}

  /**
   * Reads one key a line, or between commas, newest first, each 32 bytes in base64.
   *
   * @throws IllegalArgumentException saying which one cannot be used, without repeating it
   */
  public static SealingKeys parse(String text) {
    List<String> words =
        Stream.of(text.split("[,\n]", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("there is no key");
    }
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      byte[] key = key(words.get(i), i + 1);
      if (keys.put(id(key), new SecretKeySpec(key, "AES")) != null) {
        throw new IllegalArgumentException("key " + (i + 1) + " stands there twice");
      }
    }
    return new SealingKeys(keys, Optional::empty);
  }

  /**
   * These keys, which are read again when something turns up that none of them sealed: so a key can
   * be added while servers run. A key that was known once stays known.
   *
   * @param place empty where it cannot be read now
   */
  public SealingKeys readAgainFrom(Supplier<Optional<SealingKeys>> place) {
    return new SealingKeys(keys, place);
  }

  /** A new key as {@link #parse} reads it. */
  public static String random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  // The cause is left out: it tells which character of the key it did not like.
  private static byte[] key(String word, int number) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(word);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("key " + number + " is not base64");
    }
    if (key.length != BYTES) {
      throw new IllegalArgumentException(
          "key " + number + " has " + key.length + " bytes and needs " + BYTES);
    }
    return key;
  }

  private static String id(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The id of the key that seals. */
  public String newest() {
    return sealing().id();
  }

  /** Newest first; ids tell nothing about the keys and may be printed. */
  public Set<String> ids() {
    return keys.keySet();
  }

  /** A key that signs, and what the one is called that it was made of. */
  public record Derived(String id, SecretKey key) {
    @Override
    public String toString() {
      return "Derived[" + id + "]";
    }
  }

  /** A key of the newest for another purpose, which tells nothing about it. */
  public Derived derived(String purpose) {
    Named newest = sealing();
    return new Derived(newest.id(), derived(newest.key(), purpose));
  }

  /** The same of an older one; empty if that is not known. */
  public Optional<SecretKey> derived(String purpose, String id) {
    return find(id).map(key -> derived(key, purpose));
  }

  private static SecretKey derived(SecretKey key, String purpose) {
    try {
      Mac mac = Mac.getInstance(SIGNS);
      mac.init(new SecretKeySpec(key.getEncoded(), SIGNS));
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), SIGNS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + SIGNS, impossible);
    }
  }

  Named sealing() {
    Map.Entry<String, SecretKey> first = keys.entrySet().iterator().next();
    return new Named(first.getKey(), first.getValue());
  }

  Optional<SecretKey> find(String id) {
    if (!keys.containsKey(id)) {
      place.get().ifPresent(this::add);
    }
    return Optional.ofNullable(keys.get(id));
  }

  private void add(SealingKeys found) {
    Map<String, SecretKey> all = new LinkedHashMap<>(found.keys);
    keys.forEach(all::putIfAbsent);
    keys = Collections.unmodifiableMap(all);
  }

  /** Keys are secrets: not printed. */
  @Override
  public String toString() {
    return "SealingKeys" + ids();
  }
}
