package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddFilterPaneTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"5;5", " 2.50 ;2.5", "1,000;1000", "-12,345,678.5;-12345678.5", "1e3;1000"})
  void numbersAreReadAsTheyAreWrittenHere(String typed, double number) {
    assertThat(AddFilterPane.number(typed)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,5", "1,00", "1,0000", "ten", "NaN", "Infinity"})
  void whatCouldMeanTwoThingsIsRefused(String typed) {
    assertThat(AddFilterPane.number(typed)).isEmpty();
  }
}
