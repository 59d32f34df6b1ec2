package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class SetAsideFileTest {
  @TempDir Path folder;

  @Test
  void holdsEveryRowWithItsReasonAndNoFormulas() throws IOException {
    ImportText text = new ImportText(SetAsideFileTest::chinese);
    Path target = folder.resolve("aside.csv");
    try (RowProblems problems = new RowProblems()) {
      for (int i = 1; i <= 250; i++) {
        problems.add(
            new RowProblem("a.csv", i, SetAside.TIME_UNREADABLE, "t", "=1+1", "=1+1,\"x\ny\""));
      }
      SetAsideFile.write(problems, target, text.header(), text::reason);
    }

    String written = Files.readString(target);
    assertThat(written).startsWith("文件,行号,原因,列,值,原始行");
    assertThat(written).contains("a.csv,250,t 中的时间无法识别：=1+1,t,'=1+1,\"'=1+1,\"\"x\ny\"\"\"");
  }

  private static String chinese(String key, Object... arguments) {
    ResourceBundle messages =
        ResourceBundle.getBundle("vitrine.messages", Locale.SIMPLIFIED_CHINESE);
    return MessageFormat.format(messages.getString(key), arguments);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaid() {
    try (RowProblems problems = new RowProblems()) {
      assertThatThrownBy(
              () ->
                  SetAsideFile.write(problems, folder, java.util.List.of("file"), RowProblem::row))
          .isInstanceOfSatisfying(
              VitrineException.class,
              e -> assertThat(e.code()).isEqualTo(ProblemCode.FILE_UNWRITABLE));
    }
  }
}
