package vitrine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.rfm.Rfm;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.engagement.rfm.RfmReport;
import vitrine.core.engagement.rfm.RfmSegment;
import vitrine.core.engagement.rfm.RfmSegment.Band;
import vitrine.core.workspace.DatasetEntry;

/** Buyers by how recently, how often and for how much they buy. */
@Command(
    name = "rfm",
    mixinStandardHelpOptions = true,
    description = "Buyers by recency, frequency and money, and the segments they fall into.")
final class EngagementRfmVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  @Option(
      names = "--rectangle",
      paramLabel = "NAME=R,F[,M]",
      description =
          "a segment of the map instead of the standard ones: a score or a band, as 4-5, of"
              + " recency, frequency and money; the first that holds a buyer counts")
  private List<String> rectangles = new ArrayList<>();

  EngagementRfmVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    List<RfmSegment> segments =
        rectangles.isEmpty()
            ? RfmSegment.STANDARD
            : rectangles.stream().map(EngagementRfmVerb::segment).toList();
    long names = segments.stream().map(RfmSegment::name).distinct().count();
    if (names < segments.size()) {
      throw usage(String.join(" ", rectangles));
    }
    return options.show(services, (entry, data, base) -> print(entry, data, segments, base));
  }

  private void print(
      DatasetEntry entry, PreparedLog data, List<RfmSegment> segments, EngagementQuery base) {
    RfmReport report = Rfm.report(data, new RfmQuery(segments, base), Progress.unwatched());
    output.print(
        new RfmDocument(new EngagementJson(entry, output.messages())).of(report),
        out -> new RfmText(new EngagementText(entry, output.messages(), out)).print(report));
  }

  private static RfmSegment segment(String text) {
    int equals = text.indexOf('=');
    String[] bands = text.substring(equals + 1).split(",", -1);
    String name = text.substring(0, Math.max(0, equals));
    if (name.isBlank() || name.equals(RfmSegment.OTHER) || bands.length < 2 || bands.length > 3) {
      throw usage(text);
    }
    return new RfmSegment(
        name,
        band(bands[0], text),
        band(bands[1], text),
        bands.length == 3 ? band(bands[2], text) : Band.ALL);
  }

  private static Band band(String text, String rectangle) {
    if (!text.matches("[1-5](-[1-5])?")) {
      throw usage(rectangle);
    }
    int from = text.charAt(0) - '0';
    int to = text.charAt(text.length() - 1) - '0';
    if (to < from) {
      throw usage(rectangle);
    }
    return new Band(from, to);
  }

  private static VitrineException usage(String rectangle) {
    return new VitrineException(ProblemCode.USAGE, "--rectangle " + rectangle);
  }
}
