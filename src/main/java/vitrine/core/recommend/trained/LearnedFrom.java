package vitrine.core.recommend.trained;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vitrine.core.common.Fingerprint;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.Interactions;

/**
 * What a model has learned from.
 *
 * @param data fingerprint of the dataset
 * @param items hash of the catalogue's ids, in their order
 * @param catalogue how many items
 * @param shoppers how many
 * @param events how many the weights have seen
 * @param heldOut how many of each shopper's newest wishes were kept from them
 */
public record LearnedFrom(
    Fingerprint data, Fingerprint items, int catalogue, int shoppers, int events, int heldOut) {

  /** Of these events so many, without so many of each shopper's newest wishes. */
  public static LearnedFrom of(Interactions events, int seen, int heldOut) {
    return new LearnedFrom(
        events.source(), hash(events.itemIds()), events.catalogue(), events.users(), seen, heldOut);
  }

  /** The hash of ids in their order. */
  public static Fingerprint hash(IdIndex ids) {
    MessageDigest digest = Fingerprint.digest();
    for (int index = 0; index < ids.size(); index++) {
      byte[] id = ids.id(index).getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(0, id.length));
      digest.update(id);
    }
    return Fingerprint.of(digest);
  }
}
