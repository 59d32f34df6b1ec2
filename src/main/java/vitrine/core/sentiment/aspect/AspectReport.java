package vitrine.core.sentiment.aspect;

import java.util.List;

/**
 * What some reviews say of each aspect.
 *
 * @param reviews how many were looked at
 * @param speaking how many of them speak of any aspect
 * @param figures one an aspect, in the order of the aspects
 * @param products aspects against products; without lines where no review names one
 * @param categories aspects against categories; without lines where no review names one
 */
public record AspectReport(
    int reviews,
    int speaking,
    List<AspectFigure> figures,
    AspectMatrix products,
    AspectMatrix categories) {

  /** Copies the list. */
  public AspectReport {
    figures = List.copyOf(figures);
  }
}
