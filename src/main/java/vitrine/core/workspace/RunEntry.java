package vitrine.core.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vitrine.core.common.Fingerprint;

/**
 * One training, search trial or evaluation of a workspace.
 *
 * @param id stable and unique in the workspace
 * @param kind for example {@code train.sentiment}
 * @param name the user's name for it, for example of the model that it makes
 * @param startedAt when it was asked for
 * @param endedAt when it ended; empty while it has not, and where that is not known
 * @param state how far it is
 * @param data fingerprint of what it learned from
 * @param model hash of the model that it made or judged
 * @param settings as JSON, seed included
 * @param metrics as JSON; an empty object until there are some
 * @param failure why it ended without a result
 */
public record RunEntry(
    String id,
    String kind,
    String name,
    Instant startedAt,
    Optional<Instant> endedAt,
    RunState state,
    Optional<Fingerprint> data,
    Optional<Fingerprint> model,
    String settings,
    String metrics,
    Optional<RunFailure> failure) {

  /** One that was asked for. */
  public static RunEntry waiting(
      String id,
      String kind,
      String name,
      Instant at,
      Optional<Fingerprint> data,
      String settings) {
    return new RunEntry(
        id,
        kind,
        name,
        at,
        Optional.empty(),
        RunState.WAITING,
        data,
        Optional.empty(),
        settings,
        "{}",
        Optional.empty());
  }

  /** It is under way from now on. */
  public RunEntry running(Instant at) {
    return new RunEntry(
        id,
        kind,
        name,
        at,
        Optional.empty(),
        RunState.RUNNING,
        data,
        model,
        settings,
        metrics,
        Optional.empty());
  }

  /** It came to a result. */
  public RunEntry done(Instant at, Fingerprint made, String result) {
    return new RunEntry(
        id,
        kind,
        name,
        startedAt,
        Optional.of(at),
        RunState.DONE,
        data,
        Optional.of(made),
        settings,
        result,
        Optional.empty());
  }

  /** The same with the settings that it came to have. */
  public RunEntry settled(String other) {
    return new RunEntry(
        id, kind, name, startedAt, endedAt, state, data, model, other, metrics, failure);
  }

  /** It came to figures, but made no model. */
  public RunEntry tried(double seconds, String result) {
    return new RunEntry(
        id,
        kind,
        name,
        startedAt,
        Optional.of(startedAt.plusMillis(Math.round(seconds * 1000))),
        RunState.DONE,
        data,
        Optional.empty(),
        settings,
        result,
        Optional.empty());
  }

  /** It ended otherwise. */
  public RunEntry ended(Instant at, RunState how, Optional<RunFailure> why) {
    return new RunEntry(
        id, kind, name, startedAt, Optional.of(at), how, data, model, settings, metrics, why);
  }

  /** How long it took, as far as that is known. */
  public Optional<Duration> took() {
    return endedAt.map(end -> Duration.between(startedAt, end));
  }
}
