package vitrine.core.workspace;

import java.time.Instant;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.DatasetKind;

/**
 * A dataset of a workspace, without its rows.
 *
 * @param id stable and unique in the workspace
 * @param name the user's name for it, unique in the workspace
 * @param fingerprint of the frame that analyses see
 * @param rows rows that analyses see: read = set aside + taken by cleaning rules + these
 */
public record DatasetEntry(
    String id,
    String name,
    DatasetKind kind,
    Fingerprint fingerprint,
    Instant importedAt,
    long rows,
    Provenance provenance) {}
