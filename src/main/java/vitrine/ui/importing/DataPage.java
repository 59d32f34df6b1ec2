package vitrine.ui.importing;

/** What the Data screen shows. */
public enum DataPage {
  /** The datasets of the workspace. */
  DATASETS,
  /** How files are about to be read. */
  PLAN,
  /** What became of them. */
  RESULT,
  /** What is in one of the datasets, and its cleaning rules. */
  QUALITY
}
