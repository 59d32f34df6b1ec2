package vitrine.ui.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.LoraTarget;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.ui.common.Messages;

/** The settings of a training, for those who want to change them. */
final class SettingsForm {
  private final TrainingViewModel viewModel;
  private final Messages messages;
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Map<LoraTarget, CheckBox> targets = new LinkedHashMap<>();
  private final FlowPane numbers = new FlowPane(14, 10);
  private final FlowPane matrices = new FlowPane(12, 8);
  private final CheckBox balanced;
  private final CheckBox search;
  private final Label problem = new Label();
  private boolean filling;

  SettingsForm(VBox place, TrainingViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    for (String key :
        List.of(
            "learningRate",
            "epochs",
            "rank",
            "dropout",
            "weightDecay",
            "labelSmoothing",
            "batch",
            "seed")) {
      numbers.getChildren().add(field(key));
    }
    matrices.getChildren().add(new Label(messages.text("models.setting.targets")));
    for (LoraTarget target : LoraTarget.values()) {
      CheckBox box = new CheckBox(target.argument());
      box.setOnAction(_ -> read());
      targets.put(target, box);
      matrices.getChildren().add(box);
    }
    balanced = box("balanced");
    balanced.setOnAction(_ -> read());
    search = box("search");
    search.setOnAction(_ -> viewModel.search().set(search.isSelected()));
    problem.getStyleClass().add("models-refusal");
    place.getChildren().setAll(numbers, matrices, balanced, search, problem);
  }

  private CheckBox box(String key) {
    CheckBox box = new CheckBox(messages.text("models.setting." + key));
    box.setTooltip(new Tooltip(messages.text("models.setting." + key + ".hint")));
    return box;
  }

  private VBox field(String key) {
    Label label = new Label(messages.text("models.setting." + key));
    label.getStyleClass().add("variant-name");
    TextField field = new TextField();
    field.setPrefColumnCount(8);
    field.setTooltip(new Tooltip(messages.text("models.setting." + key + ".hint")));
    label.setLabelFor(field);
    field.textProperty().subscribe(this::read);
    fields.put(key, field);
    return new VBox(2, label, field);
  }

  /** Shows settings. */
  void show(TrainingSettings now) {
    if (now.equals(parsed())) {
      enable(now);
      return;
    }
    filling = true;
    set("learningRate", now.learningRate());
    set("epochs", now.epochs());
    set("rank", now.rank());
    set("dropout", now.dropout());
    set("weightDecay", now.weightDecay());
    set("labelSmoothing", now.labelSmoothing());
    set("batch", now.batch());
    set("seed", now.seed());
    targets.forEach((target, box) -> box.setSelected(now.targets().contains(target)));
    balanced.setSelected(now.balanced());
    search.setSelected(viewModel.search().get());
    filling = false;
    enable(now);
    problem.setText("");
  }

  private void enable(TrainingSettings now) {
    boolean lora = now.method() == TrainingMethod.LORA;
    box("rank", fields).setDisable(!lora);
    matrices.setDisable(!lora);
  }

  private static TextField box(String key, Map<String, TextField> fields) {
    return fields.getOrDefault(key, new TextField());
  }

  private void set(String key, Number value) {
    box(key, fields).setText(plain(value));
  }

  private static String plain(Number value) {
    return value instanceof Double real && real == Math.rint(real)
        ? Long.toString(real.longValue())
        : value.toString();
  }

  private void read() {
    if (filling || fields.size() < 8) {
      return;
    }
    TrainingSettings read = parsed();
    List<String> wrong = wrong();
    problem.setText(
        wrong.isEmpty() ? "" : messages.text("models.setting.wrong", String.join(", ", wrong)));
    if (wrong.isEmpty() && !read.equals(viewModel.settings().get())) {
      viewModel.settings().set(read);
    }
  }

  private List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    check(wrong, "learningRate", value -> value > 0 && value <= 1);
    check(wrong, "epochs", value -> whole(value) && value >= 1 && value <= 500);
    if (viewModel.settings().get().method() == TrainingMethod.LORA) {
      check(wrong, "rank", value -> whole(value) && value >= 1 && value <= 256);
      if (targets.values().stream().noneMatch(CheckBox::isSelected)) {
        wrong.add(messages.text("models.setting.targets"));
      }
    }
    check(wrong, "dropout", value -> value >= 0 && value < 1);
    check(wrong, "weightDecay", value -> value >= 0 && value <= 1);
    check(wrong, "labelSmoothing", value -> value >= 0 && value < 1);
    check(wrong, "batch", value -> whole(value) && value >= 1 && value <= 4096);
    check(wrong, "seed", value -> whole(value));
    return wrong;
  }

  private static boolean whole(double value) {
    return value == Math.rint(value);
  }

  private void check(List<String> wrong, String key, Predicate<Double> right) {
    double value = number(key);
    if (!Double.isFinite(value) || !right.test(value)) {
      wrong.add(messages.text("models.setting." + key));
    }
  }

  private double number(String key) {
    try {
      return Double.parseDouble(box(key, fields).getText().strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private TrainingSettings parsed() {
    TrainingSettings now = viewModel.settings().get();
    return new TrainingSettings(
        now.method(),
        now.hidden(),
        number("dropout"),
        number("learningRate"),
        number("weightDecay"),
        now.warmup(),
        (int) number("batch"),
        (int) number("epochs"),
        now.patience(),
        number("labelSmoothing"),
        balanced.isSelected(),
        now.longest(),
        (int) number("rank"),
        Arrays.stream(LoraTarget.values())
            .filter(target -> targets.containsKey(target) && selected(target))
            .toList(),
        (long) number("seed"));
  }

  private boolean selected(LoraTarget target) {
    CheckBox box = targets.get(target);
    return box != null && box.isSelected();
  }
}
