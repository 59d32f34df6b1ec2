package vitrine.core.report;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ShopperData;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.StarScores;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** Makes the report of a workspace from the dataset of each kind that was imported last. */
public final class Reports {
  static final String PROGRAM = "Vitrine 0.1.0";
  private static final int EXPERIMENTS = 5;

  private final ReviewScores scores;
  private final Clock clock;

  /**
   * Reports.
   *
   * @param scores where review scores come from
   * @param clock says when a report was made
   */
  public Reports(ReviewScores scores, Clock clock) {
    this.scores = scores;
    this.clock = clock;
  }

  /**
   * The report of all that the workspace holds.
   *
   * @throws VitrineException if it holds nothing to report on, or a dataset cannot be read
   */
  public ReportModel of(Workspace workspace, ReportWords words, Progress progress) {
    Making making = new Making(workspace, words, progress);
    making.engagement();
    making.reviews();
    making.experiments();
    making.recommendation();
    if (making.sections.isEmpty()) {
      throw new VitrineException(ProblemCode.REPORT_NOTHING, workspace.folder());
    }
    return new ReportModel(
        words.text("report.title", name(workspace)),
        words.locale(),
        clock.instant(),
        making.sections,
        new ReportProvenance(making.datasets, making.entries, PROGRAM));
  }

  private static String name(Workspace workspace) {
    Path last = workspace.folder().getFileName();
    return last == null ? workspace.folder().toString() : last.toString();
  }

  /** One report on its way. */
  private final class Making {
    private final Workspace workspace;
    private final ReportWords words;
    private final Progress progress;
    private final ReportTitles titles;
    private final List<ReportSection> sections = new ArrayList<>();
    private final List<DatasetEntry> datasets = new ArrayList<>();
    private final List<ReportProvenance.Entry> entries = new ArrayList<>();

    Making(Workspace workspace, ReportWords words, Progress progress) {
      this.workspace = workspace;
      this.words = words;
      this.progress = progress;
      this.titles = new ReportTitles(frame(DatasetKind.CATALOG).map(Catalog::of));
    }

    private Optional<Frame> frame(DatasetKind kind) {
      progress.checkCancelled();
      Optional<DatasetEntry> entry = workspace.datasets().latest(kind);
      entry.ifPresent(datasets::add);
      return entry.map(found -> workspace.datasets().open(found, progress));
    }

    private void entry(String key, String value) {
      entries.add(new ReportProvenance.Entry(words.text(key), value));
    }

    void engagement() {
      frame(DatasetKind.EVENTS)
          .ifPresent(
              frame -> {
                PreparedLog log = PreparedLog.of(EventLog.of(frame), progress);
                EngagementSection section =
                    new EngagementSection(log, EngagementQuery.everything(), words);
                sections.add(section.overview(progress));
                sections.add(section.whole(progress));
                sections.add(
                    new BehaviourSection(log, EngagementQuery.everything(), words)
                        .section(progress));
                entry("report.provenance.engagement", EngagementQuery.everything().toString());
              });
    }

    void reviews() {
      frame(DatasetKind.REVIEWS)
          .map(ReviewSet::of)
          .ifPresent(
              reviews -> {
                Optional<ReviewScores.Scored> scored =
                    scores
                        .of(workspace, reviews)
                        .filter(found -> ReviewSection.covers(found.scores()));
                sections.add(
                    new ReviewSection(reviews, titles, words)
                        .section(
                            scored
                                .map(ReviewScores.Scored::scores)
                                .orElseGet(() -> StarScores.of(reviews)),
                            scored.map(found -> found.model().name()),
                            workspace
                                .datasets()
                                .latest(DatasetKind.REVIEWS)
                                .map(entry -> workspace.alertMutes().of(entry.id()))
                                .orElse(List.of()),
                            progress));
                scored.ifPresent(
                    found ->
                        entry(
                            "report.provenance.model",
                            found.model().name() + " " + found.model().fingerprint().sha256()));
              });
    }

    void experiments() {
      List<ExperimentCatalog.Listed> experiments =
          new ExperimentCatalog(workspace)
              .list().stream().filter(listed -> listed.rows().isPresent()).toList();
      int number = 0;
      for (ExperimentCatalog.Listed listed : experiments) {
        progress.checkCancelled();
        DatasetEntry data = listed.rows().orElseThrow();
        Frame frame = workspace.datasets().open(data, progress);
        Optional<ExperimentQuery> query =
            ExperimentCatalog.setup(listed, frame)
                .filter(setup -> !setup.metrics().isEmpty())
                .map(ExperimentSetup::query);
        if (query.isPresent() && number < EXPERIMENTS) {
          number++;
          datasets.add(data);
          ExperimentResult result = FrameExperiment.run(frame, query.get(), progress);
          sections.add(
              new ExperimentSection(words)
                  .section(
                      number,
                      new ExperimentCase(
                          listed.name(),
                          Optional.of(listed.experiment()),
                          List.of(words.reading(query.get())),
                          result)));
          entry("report.provenance.experiment", QueryText.of(query.get()));
        }
      }
    }

    void recommendation() {
      if (workspace.datasets().latest(DatasetKind.EVENTS).isPresent()) {
        EventWeights weights = EventWeights.standard();
        ShopperData data = ShopperData.open(workspace, Optional.empty(), scores, weights, progress);
        new RecommendationSection(data, titles, words)
            .section(progress)
            .ifPresent(
                section -> {
                  sections.add(section);
                  entry("report.provenance.recommend", "item-kNN, cosine, " + weights.counted());
                });
      }
    }
  }
}
