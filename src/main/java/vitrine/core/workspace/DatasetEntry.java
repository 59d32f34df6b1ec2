package vitrine.core.workspace;

import java.time.Instant;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.DatasetKind;

/**
 * A dataset of a workspace, without its rows.
 *
 * @param id stable and unique in the workspace
 * @param name the user's name for it, unique in the workspace
 * @param fingerprint of the frame
 * @param rows rows kept
 */
public record DatasetEntry(
    String id,
    String name,
    DatasetKind kind,
    Fingerprint fingerprint,
    Instant importedAt,
    long rows,
    Provenance provenance) {}
