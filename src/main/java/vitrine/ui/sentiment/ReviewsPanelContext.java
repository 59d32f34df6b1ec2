package vitrine.ui.sentiment;

import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * What every tab's controller needs of its window.
 *
 * @param screen which reviews are shown, and what they are narrowed to
 * @param way leads to other places of the screen
 * @param messages the window's text
 * @param formats numbers and dates
 * @param charts the page of charts
 */
public record ReviewsPanelContext(
    ReviewsViewModel screen,
    ReviewsWay way,
    Messages messages,
    Formats formats,
    ChartView charts) {}
