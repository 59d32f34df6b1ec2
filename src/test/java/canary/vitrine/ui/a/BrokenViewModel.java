package canary.vitrine.ui.a;

import canary.vitrine.infra.a.Adapter;
import javafx.scene.control.Label;

/** A view-model that knows a control and an adapter. */
public class BrokenViewModel {
  Label label;
  Adapter adapter;
}
