package vitrine.ui.common;

import javafx.scene.Parent;

/**
 * A view that was loaded.
 *
 * @param root its nodes
 * @param controller what its FXML names
 */
public record LoadedView(Parent root, Object controller) {}
