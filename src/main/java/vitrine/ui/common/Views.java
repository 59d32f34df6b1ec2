package vitrine.ui.common;

/** Every FXML of the program. A test loads each of them. */
public enum Views {
  SHELL("shell/Shell"),
  WELCOME("shell/Welcome"),
  PALETTE("shell/Palette"),
  OVERVIEW("engagement/Overview"),
  ENGAGEMENT("engagement/Engagement"),
  TRENDS("engagement/Trends"),
  FUNNEL("engagement/Funnel"),
  RETENTION("engagement/Retention"),
  LIFECYCLE("engagement/Lifecycle"),
  LOYALTY("engagement/Loyalty"),
  BUYERS("engagement/Buyers"),
  PRODUCTS("engagement/Products"),
  PATHS("engagement/Paths"),
  HOURS("engagement/Hours"),
  CHANGE("engagement/Change"),
  SEGMENTS("engagement/Segments"),
  REVIEWS("sentiment/Reviews"),
  REVIEWS_OVERVIEW("sentiment/ReviewsOverview"),
  REVIEWS_ASPECTS("sentiment/ReviewsAspects"),
  REVIEWS_ALERTS("sentiment/Alerts"),
  REVIEWS_LIST("sentiment/ReviewList"),
  REVIEWS_TOPICS("sentiment/Topics"),
  REVIEW_EXPLANATION("sentiment/ReviewExplanation"),
  EXPERIMENTS("experiment/Experiments"),
  EXPERIMENT_VERDICT("experiment/Verdict"),
  EXPERIMENT_METHODS("experiment/Methods"),
  EXPERIMENT_HEALTH("experiment/Health"),
  EXPERIMENT_TIME("experiment/OverTime"),
  EXPERIMENT_SEGMENTS("experiment/ExperimentSegments"),
  EXPERIMENT_PLANNING("experiment/Planning"),
  EXPERIMENT_SELFCHECK("experiment/SelfCheck"),
  EXPERIMENT_PORTFOLIO("experiment/Portfolio"),
  EXPERIMENT_SUMS("experiment/Sums"),
  SHOPPERS("shopper/Shoppers"),
  SHOPPER_LISTS("shopper/ShopperLists"),
  SHOPPER_WHAT_IF("shopper/ShopperWhatIf"),
  SHOPPER_WHO("shopper/ShopperWho"),
  SHOPPER_TIMELINE("shopper/ShopperTimeline"),
  RECOMMENDATIONS("recommend/Recommendations"),
  RECOMMEND_LEADERBOARD("recommend/Leaderboard"),
  RECOMMEND_TRAINED("recommend/Trained"),
  RECOMMEND_SHOP("recommend/Shop"),
  DATA("importing/Data"),
  JOINS("importing/Joins"),
  IMPORT_PLAN("importing/ImportPlan"),
  IMPORT_RESULT("importing/ImportResult"),
  QUALITY("importing/Quality"),
  MODELS("models/Models"),
  REVIEW_CORRECTION("sentiment/ReviewCorrection"),
  MODEL_CARDS("models/ModelCards"),
  MODEL_TRAINING("models/Training"),
  MODEL_RUNS("models/Runs"),
  MODEL_CORRECTIONS("models/Corrections"),
  SETTINGS("settings/Settings");

  private final String name;

  Views(String name) {
    this.name = name;
  }

  /** Where the FXML lies on the class path. */
  public String path() {
    return "/fxml/" + name + ".fxml";
  }
}
