package vitrine.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A mixin of every verb: prints a result for people, or with {@code --json} one JSON document. */
final class Output {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
          .findAndAddModules()
          .build();

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec verb;

  @Option(names = "--json", description = "print one JSON document on standard output")
  private boolean json;

  /**
   * Prints the result.
   *
   * @param document what {@code --json} prints
   * @param people prints the same for people
   */
  void print(Object document, Consumer<PrintWriter> people) {
    PrintWriter out = verb.commandLine().getOut();
    if (json) {
      out.println(toJson(document));
    } else {
      people.accept(out);
    }
    out.flush();
  }

  /** Whether the user asked for JSON. */
  boolean json() {
    return json;
  }

  /** The texts that people's output is told in. */
  ResourceBundle messages() {
    return verb.commandLine().getResourceBundle();
  }

  private static String toJson(Object document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result that is no JSON", e);
    }
  }
}
