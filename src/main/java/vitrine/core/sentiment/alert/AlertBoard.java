package vitrine.core.sentiment.alert;

import java.util.List;
import vitrine.core.workspace.AlertMute;

/**
 * Alerts as the user wants to see them.
 *
 * @param report all alerts
 * @param mutes what the user muted, the newest first
 */
public record AlertBoard(AlertReport report, List<AlertMute> mutes) {

  /** Copies the list. */
  public AlertBoard {
    mutes = List.copyOf(mutes);
  }

  /** The alerts that are not muted, the newest first. */
  public List<Alert> shown() {
    return report.alerts().stream().filter(alert -> !muted(alert)).toList();
  }

  /** Whether an alert is muted. */
  public boolean muted(Alert alert) {
    return mutes.stream().anyMatch(mute -> covers(mute, alert));
  }

  /** How many alerts a mute hides. */
  public long hidden(AlertMute mute) {
    return report.alerts().stream().filter(alert -> covers(mute, alert)).count();
  }

  private static boolean covers(AlertMute mute, Alert alert) {
    return mute.covers(alert.product(), alert.aspect(), alert.day());
  }
}
