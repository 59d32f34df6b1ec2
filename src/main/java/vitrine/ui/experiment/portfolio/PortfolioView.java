package vitrine.ui.experiment.portfolio;

import vitrine.core.experiment.portfolio.PortfolioReport;
import vitrine.core.exposure.portfolio.Portfolio;
import vitrine.core.exposure.portfolio.PortfolioSetting;

/**
 * What the portfolio screen shows.
 *
 * @param setting where it comes from
 * @param portfolio the rows
 * @param report what they say
 */
record PortfolioView(PortfolioSetting setting, Portfolio portfolio, PortfolioReport report) {}
