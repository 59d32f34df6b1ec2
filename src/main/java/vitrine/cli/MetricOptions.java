package vitrine.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;
import vitrine.core.experiment.Prior;
import vitrine.core.experiment.Scale;

/** Options that say of metrics what they are watched for and what was believed of them. */
final class MetricOptions {
  @Option(
      names = "--guardrail",
      paramLabel = "NAME[=margin[%]]",
      description =
          "a metric that must not get worse, with the loss that is acceptable: of the control's"
              + " value with %%, in the metric's own unit without")
  private List<String> guardrails = List.of();

  @Option(
      names = "--prior",
      paramLabel = "NAME=mean,sd[,absolute]",
      description =
          "what was believed of a metric's lift, for the Bayesian view; with absolute, of its"
              + " difference")
  private List<String> priors = List.of();

  /**
   * The metric with its role and prior.
   *
   * @throws VitrineException USAGE if an option is written otherwise
   */
  Metric apply(Metric metric) {
    return new Metric(
        metric.name(),
        metric.statistic(),
        metric.direction(),
        roles().getOrDefault(metric.name(), metric.role()),
        Optional.ofNullable(beliefs().get(metric.name())).or(metric::prior));
  }

  /**
   * Refuses options for a metric that is not asked for.
   *
   * @throws VitrineException USAGE, naming it
   */
  void requireKnown(Collection<String> names) {
    requireKnown("--guardrail", roles().keySet(), names);
    requireKnown("--prior", beliefs().keySet(), names);
  }

  private Map<String, MetricRole> roles() {
    Map<String, MetricRole> roles = new LinkedHashMap<>();
    guardrails.forEach(argument -> guardrail(argument, roles));
    return roles;
  }

  private Map<String, Prior> beliefs() {
    Map<String, Prior> beliefs = new LinkedHashMap<>();
    priors.forEach(argument -> prior(argument, beliefs));
    return beliefs;
  }

  private static void guardrail(String argument, Map<String, MetricRole> roles) {
    int equals = argument.lastIndexOf('=');
    if (equals < 0) {
      roles.put(argument, new Guardrail(Optional.empty()));
      return;
    }
    String told = argument.substring(equals + 1).strip();
    boolean relative = told.endsWith("%");
    double size =
        relative
            ? number("--guardrail", argument, told.substring(0, told.length() - 1)) / 100
            : number("--guardrail", argument, told);
    if (!(size > 0)) {
      throw usage("--guardrail", argument);
    }
    Margin margin = new Margin(size, relative ? Scale.RELATIVE : Scale.ABSOLUTE);
    roles.put(argument.substring(0, equals), new Guardrail(Optional.of(margin)));
  }

  private static void prior(String argument, Map<String, Prior> beliefs) {
    int equals = argument.lastIndexOf('=');
    String[] parts = argument.substring(equals + 1).split(",", -1);
    boolean absolute = parts.length == 3 && parts[2].strip().equals("absolute");
    if (equals < 1 || !(parts.length == 2 || absolute)) {
      throw usage("--prior", argument);
    }
    double mean = number("--prior", argument, parts[0]);
    double deviation = number("--prior", argument, parts[1]);
    if (!(deviation > 0)) {
      throw usage("--prior", argument);
    }
    beliefs.put(
        argument.substring(0, equals),
        new Prior(mean, deviation, absolute ? Scale.ABSOLUTE : Scale.RELATIVE));
  }

  private static double number(String option, String argument, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new VitrineException(ProblemCode.USAGE, e, option + " " + argument);
    }
    throw usage(option, argument);
  }

  private static void requireKnown(
      String option, Collection<String> told, Collection<String> names) {
    for (String name : told) {
      if (!names.contains(name)) {
        throw usage(option, name);
      }
    }
  }

  private static VitrineException usage(String option, String argument) {
    return new VitrineException(ProblemCode.USAGE, option + " " + argument);
  }
}
