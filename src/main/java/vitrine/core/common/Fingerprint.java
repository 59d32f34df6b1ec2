package vitrine.core.common;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some content, as 64 lower-case hexadecimal digits. Results name the fingerprints
 * of the data and the models that they were computed from.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Fingerprint(String sha256) {

  /** Refuses what is not a SHA-256. */
  public Fingerprint {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /** The fingerprint of these bytes. */
  public static Fingerprint of(byte[] content) {
    return ofHash(digest().digest(content));
  }

  /** The fingerprint that a digest has come to. */
  public static Fingerprint of(MessageDigest digest) {
    return ofHash(digest.digest());
  }

  private static Fingerprint ofHash(byte[] hash) {
    return new Fingerprint(HexFormat.of().formatHex(hash));
  }

  /** A new SHA-256 digest. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The first eight digits, enough for people to tell two apart. */
  public String brief() {
    return sha256.substring(0, 8);
  }
}
