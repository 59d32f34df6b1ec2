package vitrine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A schema of {@code docs/json}. */
final class JsonSchema {
  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  static JsonSchema of(String file) throws IOException {
    return new JsonSchema(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Output.JSON.readTree(Files.readAllBytes(Path.of("docs", "json", file)))));
  }

  /** What is wrong with a document, one sentence each. */
  List<String> problems(JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
