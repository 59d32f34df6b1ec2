package vitrine.core.recommend.evaluation;

import java.util.List;

/**
 * Models measured side by side.
 *
 * @param stamp the protocol
 * @param results a result a model and way of fitting
 */
public record EvaluationReport(ProtocolStamp stamp, List<ModelResult> results) {

  /** Copies the list. */
  public EvaluationReport {
    results = List.copyOf(results);
  }
}
