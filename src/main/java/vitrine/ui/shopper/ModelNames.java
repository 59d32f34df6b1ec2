package vitrine.ui.shopper;

import vitrine.ui.common.Messages;

/** What models are called in the window's language. */
final class ModelNames {
  private ModelNames() {}

  /** A model's name with its name on the command line; a model without a name here is only that. */
  static String of(Messages messages, String model) {
    String key = "shoppers.model." + model;
    return messages.has(key) ? messages.text(key) : model;
  }
}
