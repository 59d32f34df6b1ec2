package vitrine.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import vitrine.BesideWindowTests;

/** Canaries: sources that must not compile with the very compiler arguments of pom.xml. */
@BesideWindowTests
class CompilerGateTest {
  @TempDir Path output;

  @Test
  void errorProneRefusesADiscardedResult() throws Exception {
    assertThat(errors("src/build/canary/errorprone"))
        .anySatisfy(error -> assertThat(error).contains("ReturnValueIgnored"));
  }

  @Test
  void nullAwayRefusesAnUncheckedNull() throws Exception {
    assertThat(errors("src/build/canary/nullaway"))
        .anySatisfy(error -> assertThat(error).contains("NullAway"));
  }

  private List<String> errors(String folder) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        Stream<Path> sources = Files.walk(Path.of(folder))) {
      List<Path> java = sources.filter(path -> path.toString().endsWith(".java")).toList();
      compiler
          .getTask(
              null, files, diagnostics, options(), null, files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .toList();
  }

  private List<String> options() throws Exception {
    List<String> options = new ArrayList<>(List.of("-d", output.toString()));
    try (Stream<Path> jars = Files.list(Path.of("target/tools/errorprone"))) {
      options.add("-processorpath");
      options.add(
          String.join(System.getProperty("path.separator"), jars.map(Path::toString).toList()));
    }
    options.add("-classpath");
    options.add(System.getProperty("java.class.path"));
    NodeList arguments =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getElementsByTagName("arg");
    for (int i = 0; i < arguments.getLength(); i++) {
      String argument = arguments.item(i).getTextContent();
      if (!argument.startsWith("-J") && !argument.startsWith("-Xlint")) {
        options.add(argument);
      }
    }
    return options;
  }
}
