package vitrine.core.workspace;

import java.time.Instant;
import vitrine.core.common.Fingerprint;

/**
 * A trained model of a workspace.
 *
 * @param name the user's name for it, unique in the workspace
 * @param task {@code sentiment} or {@code recommend}
 * @param hash of its weights and settings; names its folder under {@code models/}
 * @param card model card as JSON: base, data, metrics, settings
 * @param promoted whether screens use it for its task
 */
public record ModelEntry(
    String name, String task, Fingerprint hash, Instant createdAt, String card, boolean promoted) {}
