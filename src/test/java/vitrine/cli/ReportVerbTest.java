package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.app.AppGraph;
import vitrine.core.report.ReportWriter;
import vitrine.core.report.Reports;
import vitrine.core.workspace.Workspaces;
import vitrine.infra.html.HtmlFormat;
import vitrine.infra.report.ReportFolder;

/** The verb's JSON holds the fields that docs/json/report.md names. */
class ReportVerbTest {
  private static final String EVENTS =
      """
      time,user,event,item,price,quantity
      2026-03-02T10:00:00+08:00,u1,view,a,10,
      2026-03-02T10:01:00+08:00,u1,cart,a,10,
      2026-03-02T10:02:00+08:00,u1,purchase,a,10,1
      2026-03-03T10:00:00+08:00,u2,view,a,10,
      2026-03-03T10:01:00+08:00,u2,view,b,20,
      """;

  private final StringWriter printed = new StringWriter();
  private final StringWriter problems = new StringWriter();

  private int run(String... arguments) {
    try (AppGraph graph = new AppGraph()) {
      Services services =
          new Services() {
            @Override
            public Workspaces workspaces() {
              return graph.workspaces();
            }

            @Override
            public Reports reports() {
              Instant made = Instant.parse("2026-06-01T07:30:00Z");
              return new Reports(
                  (open, reviews) -> Optional.empty(), Clock.fixed(made, ZoneOffset.UTC));
            }

            @Override
            public ReportWriter reportWriter() {
              return new ReportFolder((chart, style) -> new byte[0], List.of(new HtmlFormat()));
            }
          };
      CommandLine line = VitrineCommand.of(services, ResourceBundle.getBundle("vitrine.messages"));
      line.setOut(new PrintWriter(printed));
      line.setErr(new PrintWriter(problems));
      return line.execute(arguments);
    }
  }

  @Test
  void printsWhatTheDocumentationNames(@TempDir Path folder) throws IOException {
    Path csv = Files.writeString(folder.resolve("events.csv"), EVENTS);
    String workspace = folder.resolve("w").toString();
    String out = folder.resolve("out").toString();
    assertThat(run("import", csv.toString(), "--workspace", workspace, "--kind", "events"))
        .as(problems.toString())
        .isZero();
    printed.getBuffer().setLength(0);

    int status =
        run("report", "--workspace", workspace, "--out", out, "--language", "en", "--json");

    assertThat(status).as(problems.toString()).isZero();
    JsonNode document = JsonMapper.builder().build().readTree(printed.toString());
    JsonNode documented = JsonMapper.builder().build().readTree(example());
    assertThat(names(document)).isEqualTo(names(documented));
    assertThat(names(document.get("datasets").get(0)))
        .isEqualTo(names(documented.get("datasets").get(0)));
    assertThat(names(document.get("provenance").get(0)))
        .isEqualTo(names(documented.get("provenance").get(0)));
    assertThat(document.get("madeAt").asText()).isEqualTo("2026-06-01T07:30:00Z");
    List<String> sections = new ArrayList<>();
    document.get("sections").forEach(section -> sections.add(section.asText()));
    assertThat(sections).containsExactly("overview", "engagement", "behaviour", "recommendations");
    assertThat(Path.of(document.get("files").get(0).asText())).exists().hasFileName("report.html");
  }

  private static String example() throws IOException {
    String page = Files.readString(Path.of("docs/json/report.md"));
    int from = page.indexOf("```json") + 7;
    return page.substring(from, page.indexOf("```", from));
  }

  private static TreeSet<String> names(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void saysThatThereIsNothingToReportOn(@TempDir Path folder) {
    try (AppGraph graph = new AppGraph()) {
      graph.workspaces().open(folder.resolve("w")).close();
    }

    int status = run("report", "--workspace", folder.resolve("w").toString(), "--out", "unused");

    assertThat(status).isEqualTo(VitrineCommand.DATA_PROBLEM);
    assertThat(problems.toString()).contains("[REPORT_NOTHING]");
  }
}
