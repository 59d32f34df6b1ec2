package vitrine.core.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.RowSet;

/**
 * Which rows of a stored frame analyses do not see, and by which rules.
 *
 * @param rules the rules as JSON, enough to find the rows again in another export
 * @param removed the rows of the stored frame that the rules take
 */
public record Cleaning(String rules, RowSet removed) {

  /**
   * The fingerprint of the frame without these rows: that of the whole frame where nothing is
   * removed, so that a rule that takes no row changes no result.
   *
   * @param whole fingerprint of the stored frame
   */
  public Fingerprint fingerprint(Fingerprint whole) {
    if (removed.isEmpty()) {
      return whole;
    }
    MessageDigest digest = Fingerprint.digest();
    digest.update(whole.sha256().getBytes(StandardCharsets.US_ASCII));
    digest.update(removed.toBytes());
    return Fingerprint.of(digest);
  }
}
