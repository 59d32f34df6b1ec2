package vitrine.cli;

import java.util.function.Function;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.retention.Bracket;
import vitrine.core.engagement.retention.RetentionReport;

/** A retention matrix for people; a star marks what can still grow. */
record RetentionText(EngagementText text) {
  private static final int COLUMNS = 15;

  void print(RetentionReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    new RetentionWords(text::format).definition(report.query()).forEach(text.out()::println);
    text.out().println();
    if (report.cohorts().isEmpty()) {
      text.out().println(text.text("noCohort"));
      return;
    }
    int columns = Math.min(COLUMNS, report.columns().size());
    TextTable table = new TextTable();
    table.row(
        cells(
            columns,
            text.format("engagement.retention.cohort"),
            text.text("users"),
            column -> label(report.columns().get(column))));
    for (RetentionReport.Cohort cohort : report.cohorts()) {
      table.row(
          cells(
              columns,
              cohort.days().from().toString(),
              text.count(cohort.users()),
              column -> column < cohort.cells().size() ? cell(cohort.cells().get(column)) : ""));
    }
    table.row(
        cells(
            columns,
            text.format("engagement.retention.weighted"),
            "",
            column -> mean(report.means().get(column).weighted())));
    table.row(
        cells(
            columns,
            text.format("engagement.retention.simple"),
            "",
            column -> mean(report.means().get(column).simple())));
    table.print(text.out());
    if (report.columns().size() > COLUMNS) {
      text.out()
          .println(
              text.format(
                  "engagement.retention.more", text.count(report.columns().size() - COLUMNS)));
    }
  }

  private static String[] cells(
      int columns, String first, String second, Function<Integer, String> rest) {
    String[] cells = new String[columns + 2];
    cells[0] = first;
    cells[1] = second;
    for (int column = 0; column < columns; column++) {
      cells[column + 2] = rest.apply(column);
    }
    return cells;
  }

  private static String label(Bracket column) {
    return column.until() == column.from() + 1
        ? String.valueOf(column.from())
        : "[" + column.from() + "," + column.until() + ")";
  }

  private String cell(RetentionReport.Cell cell) {
    return text.percent(cell.share()) + (cell.mature() ? " " : "*");
  }

  private String mean(Figure figure) {
    return text.number(figure, Kpi.Unit.RATE) + " ";
  }
}
