package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.engagement.rfm.RfmReport;
import vitrine.core.engagement.rfm.RfmSegment;
import vitrine.core.engagement.rfm.RfmSegment.Band;

/** A segment map as a JSON document. */
record RfmDocument(EngagementJson json) {

  Map<String, Object> of(RfmReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query().base());
    document.put("buyers", json.value(report.buyers()));
    document.put("netRevenue", json.value(report.revenue()));
    document.put("netRevenueElsewhere", json.value(report.elsewhere()));
    document.put(
        "rectangles", report.query().segments().stream().map(RfmDocument::rectangle).toList());
    document.put("segments", report.segments().stream().map(this::segment).toList());
    document.put("cells", report.cells().stream().map(this::cell).toList());
    document.put("definition", json.text("engagement.rfm.definition"));
    return document;
  }

  private static Map<String, Object> rectangle(RfmSegment segment) {
    Map<String, Object> row = EngagementJson.map("name", segment.name());
    row.put("recency", band(segment.recency()));
    row.put("frequency", band(segment.frequency()));
    row.put("monetary", band(segment.monetary()));
    return row;
  }

  private static List<Integer> band(Band band) {
    return List.of(band.from(), band.to());
  }

  private Map<String, Object> segment(RfmReport.Segment segment) {
    Map<String, Object> row = EngagementJson.map("name", segment.name(), "users", segment.users());
    row.put("userShare", json.value(segment.userShare()));
    row.put("netRevenue", json.value(segment.revenue()));
    row.put("revenueShare", json.value(segment.revenueShare()));
    row.put("meanSilence", json.value(segment.silence()));
    row.put("meanOrders", json.value(segment.orders()));
    return row;
  }

  private Map<String, Object> cell(RfmReport.Cell cell) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("recency", cell.recency());
    row.put("frequency", cell.frequency());
    row.put("users", cell.users());
    row.put("netRevenue", json.value(cell.revenue()));
    return row;
  }
}
