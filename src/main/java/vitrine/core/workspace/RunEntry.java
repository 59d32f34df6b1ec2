package vitrine.core.workspace;

import java.time.Instant;

/**
 * One training, evaluation or scoring.
 *
 * @param id stable and unique in the workspace
 * @param kind for example {@code train.sentiment}
 * @param state {@code running}, {@code done}, {@code cancelled} or {@code failed}
 * @param settings as JSON, seed and data fingerprint included
 * @param metrics as JSON
 */
public record RunEntry(
    String id, String kind, Instant startedAt, String state, String settings, String metrics) {}
