package vitrine.ui.engagement;

import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;

/**
 * What every panel's controller needs of its window.
 *
 * @param navigator where the user is
 * @param exploration what is looked at; a panel narrows it when the user points at something
 * @param messages the window's text
 * @param formats numbers and dates
 * @param charts the page of charts
 */
public record PanelContext(
    Navigator navigator,
    Exploration exploration,
    Messages messages,
    Formats formats,
    ChartView charts) {}
