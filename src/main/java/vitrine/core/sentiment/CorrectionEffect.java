package vitrine.core.sentiment;

import java.util.Optional;

/**
 * What learning from corrections did to a model, against the one in use before.
 *
 * @param before name of the model in use before
 * @param known whether that model may have learned from held-out rows, which flatters it
 * @param learned distinct corrected texts that were learned from
 * @param heldOut both models on the same held-out rows, none of them corrected
 * @param corrected both models on corrected texts that nothing was learned from; empty where there
 *     are none
 */
public record CorrectionEffect(
    String before,
    boolean known,
    int learned,
    PairedAccuracy heldOut,
    Optional<PairedAccuracy> corrected) {}
