package vitrine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.sentiment.TrainingEpoch;

/**
 * Progress as JSON, a line each, for whoever started this process: {@code {"step": …}}, at most
 * five times a second {@code {"done": …, "total": …}}, {@code {"epoch": …}} in a training, {@code
 * {"problem": …}} where it failed. It cannot be asked to stop: whoever started the process ends it.
 */
final class JsonLines implements Progress {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PAUSE_NS = 200_000_000;

  private final PrintWriter out;
  private long last = System.nanoTime() - PAUSE_NS;

  JsonLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void report(long done, long total) {
    long now = System.nanoTime();
    if (now - last >= PAUSE_NS || done == total) {
      last = now;
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("done", done);
      line.put("total", total);
      print(line);
    }
  }

  @Override
  public synchronized void step(String messageKey) {
    print(Map.of("step", messageKey));
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  synchronized void epoch(TrainingEpoch epoch) {
    print(epoch);
  }

  synchronized void epoch(RecommenderEpoch epoch) {
    print(TrainRecommendDocument.Epoch.of(epoch));
  }

  /** What ended the work: {@code {"problem": …, "arguments": […]}}. */
  synchronized void problem(VitrineException problem) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("problem", problem.code());
    line.put("arguments", problem.arguments().stream().map(String::valueOf).toList());
    print(line);
  }

  private void print(Object line) {
    try {
      out.println(JSON.writeValueAsString(line));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line that is no JSON", e);
    }
  }
}
