package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vitrine.core.joining.DatasetJoins.State;
import vitrine.core.joining.Join;
import vitrine.core.joining.JoinMatch;
import vitrine.core.joining.JoinSentences;
import vitrine.core.joining.JoinedColumn;

/** Tells people which datasets go together and how well. */
final class JoinText {
  private final Words words;

  JoinText(Words words) {
    this.words = words;
  }

  void print(List<State> states, PrintWriter out) {
    if (states.isEmpty()) {
      out.println(words.text("join.none"));
    }
    for (State state : states) {
      Join join = state.join();
      String by = words.text("join.by." + join.by().argument());
      out.println(words.text("join.title", join.from(), join.to(), by));
      Optional<JoinMatch> match = state.match();
      if (match.isEmpty()) {
        out.println("  " + words.text("join.waiting"));
        continue;
      }
      JoinSentences.of(match.get(), words::text).forEach(line -> out.println("  " + line));
      String columns =
          match.get().columns().stream().map(JoinedColumn::name).collect(Collectors.joining(", "));
      out.println("  " + words.text("join.columns", columns));
    }
  }
}
