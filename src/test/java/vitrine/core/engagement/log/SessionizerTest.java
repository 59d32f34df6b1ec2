package vitrine.core.engagement.log;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.core.dataset.EventKind.CLICK;
import static vitrine.core.dataset.EventKind.VIEW;

import org.junit.jupiter.api.Test;
import vitrine.core.engagement.LogBuilder;

class SessionizerTest {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;

  @Test
  void aGapOfMoreThan30MinutesStartsASession() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("ann", VIEW, 0);
    log.row("ann", VIEW, 30 * MINUTE);
    log.row("ann", VIEW, 60 * MINUTE + 1);

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.ofPlace()).containsExactly(0, 0, 1);
    assertThat(sessions.events()).containsExactly(2, 1);
    assertThat(sessions.browseMillis()).containsExactly(30 * MINUTE, 0);
  }

  @Test
  void anEvent24HoursAfterTheFirstStartsASession() {
    LogBuilder log = new LogBuilder("UTC");
    for (int i = 0; i <= 96; i++) {
      log.row("ann", VIEW, i * 15 * MINUTE);
    }

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.events()).containsExactly(96, 1);
    assertThat(sessions.browseMillis()).containsExactly(95 * 15 * MINUTE, 0);
  }

  @Test
  void aSessionBelongsToTheDayOfItsFirstEvent() {
    LogBuilder log = new LogBuilder("Asia/Shanghai");
    log.row("ann", VIEW, "2026-01-01T23:50");
    log.row("ann", VIEW, "2026-01-02T00:10");

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.days()).containsExactly(0);
  }

  @Test
  void usersDoNotShareSessionsThoughTheirRowsAreMixed() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("bob", VIEW, 5 * MINUTE);
    log.row("ann", VIEW, 3 * MINUTE);
    log.row("bob", VIEW, 1 * MINUTE);

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.ofPlace()).containsExactly(0, 0, 1);
    assertThat(sessions.browseMillis()).containsExactly(4 * MINUTE, 0);
  }

  @Test
  void aGivenIdIsTheSessionOfItsUserWhateverTheGap() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("ann", VIEW, 0).session("s1");
    log.row("ann", VIEW, 30 * HOUR).session("s1");
    log.row("ann", VIEW, 10 * MINUTE).session("s2");
    log.row("bob", VIEW, 0).session("s1");

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.count()).isEqualTo(3);
    assertThat(sessions.events()).containsExactlyInAnyOrder(2, 1, 1);
    assertThat(sessions.browseMillis()).as("a gap counts 30 minutes at most").contains(30 * MINUTE);
    assertThat(sessions.givenIds()).isTrue();
  }

  @Test
  void rowsWithoutAnIdFollowTheRules() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("ann", VIEW, 0).session("s1");
    log.row("ann", VIEW, 5 * MINUTE);
    log.row("ann", VIEW, 10 * MINUTE).session("s1");
    log.row("ann", VIEW, 20 * MINUTE);
    log.row("ann", VIEW, 60 * MINUTE);

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.ofPlace()).containsExactly(2, 0, 2, 0, 1);
    assertThat(sessions.browseMillis()).containsExactly(15 * MINUTE, 0, 10 * MINUTE);
  }

  @Test
  void aDwellColumnIsTheBrowseTimeAndGapsAreNotUsed() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("ann", VIEW, 0).dwell(12.5);
    log.row("ann", CLICK, 10 * MINUTE);
    log.row("ann", VIEW, 12 * MINUTE).dwell(3);

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.browseMillis()).containsExactly(15_500);
    assertThat(sessions.dwell()).isTrue();
  }

  @Test
  void rowsWithoutATimeOrAUserHaveNoSession() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("ann", VIEW, Long.MIN_VALUE);
    log.row("", VIEW, 0);
    log.row("ann", VIEW, 0);

    Sessions sessions = log.prepare().sessions();

    assertThat(sessions.ofPlace()).containsExactly(-1, 0);
    assertThat(sessions.events()).containsExactly(1);
  }
}
