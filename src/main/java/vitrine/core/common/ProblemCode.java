package vitrine.core.common;

import java.util.Locale;

/**
 * Every expected failure. The message bundles hold a title and a hint for each, under {@code
 * problem.<key>.title} and {@code problem.<key>.hint}; a test proves it.
 */
public enum ProblemCode {
  // files
  FILE_NOT_FOUND,
  FILE_IS_DIRECTORY,
  FILE_EMPTY,
  FILE_UNREADABLE,
  FILE_BINARY,
  FILE_UNWRITABLE,
  FILE_TRUNCATED,
  FILE_DAMAGED,
  FILE_BOMB,
  FILE_SPREADSHEET,
  FILE_ZIP_ESCAPES,
  FILE_ZIP_WITHOUT_TABLE,
  FILE_WITHOUT_ROWS,
  FILE_TOO_MANY_COLUMNS,
  FILES_DIFFER,
  // datasets
  DATASET_LACKS_ROLE,
  // experiments
  EXPERIMENT_NO_COLUMN,
  EXPERIMENT_NOT_NUMERIC,
  EXPERIMENT_ONE_ARM,
  EXPERIMENT_TOO_MANY_ARMS,
  EXPERIMENT_NO_CONTROL,
  EXPERIMENT_TOO_MANY_SEGMENTS,
  EXPERIMENT_SUMMARY_INVALID,
  EXPERIMENT_NOT_SUPPORTED,
  // workspace
  WORKSPACE_NOT_FOUND,
  WORKSPACE_FOREIGN,
  WORKSPACE_IN_USE,
  WORKSPACE_READ_ONLY,
  WORKSPACE_DAMAGED,
  WORKSPACE_NEWER,
  WORKSPACE_UNUSABLE,
  DATASET_NOT_FOUND,
  DATASET_DAMAGED,
  DISK_FULL,
  // events
  NO_EVENTS,
  EVENTS_WITHOUT_TIME,
  EVENTS_SPAN_TOO_LONG,
  FILTER_COLUMN_UNKNOWN,
  FILTER_VALUE_UNKNOWN,
  PERIOD_OUTSIDE_DATA,
  // models
  LABELS_UNKNOWN,
  TOO_FEW_LABELS,
  TRAINING_DIVERGED,
  MODEL_NOT_FOUND,
  MODEL_DAMAGED,
  MODEL_NAME_INVALID,
  MODEL_NOT_WRITTEN,
  METHOD_NOT_YET,
  PLAN_UNKNOWN_COLUMN,
  PLAN_WITHOUT_KIND,
  IMPORT_NOTHING_KEPT,
  PLAN_ROLE_TWICE,
  // command line
  USAGE,
  ;

  /** The key of this problem in the message bundles: {@code FILE_EMPTY} is {@code file.empty}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
