package vitrine.ui.experiment;

import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;

/**
 * What every tab's controller needs of its window.
 *
 * @param screen which experiment is shown, and how it is read
 * @param navigator where the user is
 * @param messages the window's text
 * @param formats numbers and dates
 * @param charts the page of charts
 * @param export saves the page about an experiment
 */
public record ExperimentPanelContext(
    ExperimentsViewModel screen,
    Navigator navigator,
    Messages messages,
    Formats formats,
    ChartView charts,
    ReportExport export) {}
