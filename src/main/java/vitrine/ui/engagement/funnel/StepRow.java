package vitrine.ui.engagement.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.engagement.log.EventSelection;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.Offered;

/** The steps of a funnel from left to right, each to be changed or taken out, and one more. */
public final class StepRow extends FlowPane {

  /** No steps yet. */
  public StepRow() {
    getStyleClass().add("step-row");
  }

  /**
   * Shows the steps.
   *
   * @param choice with the steps as they are
   * @param offered kinds and names of events, any of which a step can be; those that are chosen
   *     already are offered too
   * @param change is given what the user changes
   */
  void show(
      FunnelChoice choice,
      Offered offered,
      Messages messages,
      Consumer<UnaryOperator<FunnelChoice>> change) {
    List<EventSelection> events = offered.events();
    getChildren().clear();
    for (int i = 0; i < choice.steps().size(); i++) {
      int index = i;
      HBox step = new HBox();
      step.getStyleClass().add("variant");
      if (i > 0) {
        step.getChildren().add(new Label("→"));
      }
      step.getChildren()
          .add(
              box(
                  choice.steps().get(i),
                  events,
                  messages,
                  event -> change.accept(c -> c.through(choice.steps()).step(index, event))));
      if (choice.canShrink()) {
        step.getChildren()
            .add(
                button(
                    "mdi2c-close",
                    messages.text("engagement.funnel.remove"),
                    () -> change.accept(c -> c.through(choice.steps()).without(index))));
      }
      getChildren().add(step);
    }
    if (choice.canGrow()) {
      getChildren()
          .add(
              button(
                  "mdi2p-plus",
                  messages.text("engagement.funnel.add"),
                  () -> change.accept(c -> c.through(choice.steps()).longer())));
    }
  }

  private static ComboBox<EventSelection> box(
      EventSelection chosen,
      List<EventSelection> events,
      Messages messages,
      Consumer<EventSelection> whenChosen) {
    ComboBox<EventSelection> box = new ComboBox<>();
    box.getStyleClass().add("funnel-step");
    List<EventSelection> offered = new ArrayList<>(events);
    if (!offered.contains(chosen)) {
      offered.add(chosen);
    }
    EventText text = new EventText(messages);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(EventSelection event) {
            return event == null ? "" : text.choice(event);
          }

          @Override
          public EventSelection fromString(String name) {
            throw new UnsupportedOperationException("the box is not edited");
          }
        });
    box.getItems().setAll(offered);
    box.setValue(chosen);
    box.setOnAction(choice -> whenChosen.accept(box.getValue()));
    return box;
  }

  private static Button button(String icon, String words, Runnable deed) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(click -> deed.run());
    return button;
  }
}
