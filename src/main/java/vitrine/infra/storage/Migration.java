package vitrine.infra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.common.Fingerprint;

/**
 * One step of the store's schema. A script that was released is never edited: the checksum of what
 * was applied is kept in the store.
 *
 * @param version from 1 on, without gaps
 * @param script its name
 * @param sql statements, each ended by a semicolon at the end of a line
 */
record Migration(int version, String script, String sql) {
  private static final List<String> SCRIPTS =
      List.of(
          "V1__workspace.sql",
          "V2__cleaning.sql",
          "V3__experiment.sql",
          "V4__correction.sql",
          "V5__alerts.sql",
          "V6__aspect.sql");

  /** All steps, in their order. */
  static List<Migration> all() {
    List<Migration> migrations = new ArrayList<>();
    for (String script : SCRIPTS) {
      migrations.add(new Migration(migrations.size() + 1, script, read(script)));
    }
    return List.copyOf(migrations);
  }

  /** The SHA-256 of the script. */
  Fingerprint checksum() {
    return Fingerprint.of(sql.getBytes(StandardCharsets.UTF_8));
  }

  /** The statements of the script. */
  List<String> statements() {
    return Arrays.stream(sql.split(";[ \\t]*\\R")).filter(s -> !s.isBlank()).toList();
  }

  private static String read(String script) {
    try (InputStream in = Migration.class.getResourceAsStream("/vitrine/storage/" + script)) {
      if (in == null) {
        throw new IllegalStateException("no " + script + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
