package vitrine.core.importing.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a table of records by name. A value inside another has the outer name, a dot and
 * its own; the way down is remembered, so that no name is put together twice.
 */
final class FieldNames {
  /** The field of records that are no more than a value. */
  static final String VALUE = "value";

  /** Names that differ in every record are not worth remembering. */
  private static final int REMEMBERED = 4096;

  private final Map<String, Integer> fields = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final boolean growing;
  private final Place root = new Place("", -1);

  /**
   * Fields of these names.
   *
   * @param growing whether a new name becomes a field
   */
  FieldNames(List<String> known, boolean growing) {
    this.growing = growing;
    for (String name : known) {
      fields.putIfAbsent(name, names.size());
      names.add(name);
    }
  }

  Place root() {
    return root;
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  private int field(String name) {
    Integer known = fields.get(name);
    return known == null ? -1 : known;
  }

  /** Where a value stands. */
  final class Place {
    private final String name;
    private final Map<String, Place> inside = new HashMap<>(4);
    private int field;

    private Place(String name, int field) {
      this.name = name;
      this.field = field;
    }

    String name() {
      return name;
    }

    /** The place of a name inside this one. */
    Place of(String key) {
      Place known = inside.get(key);
      if (known == null) {
        String full = name.isEmpty() ? key : name + "." + key;
        known = new Place(full, FieldNames.this.field(full));
        if (inside.size() < REMEMBERED) {
          inside.put(key, known);
        }
      }
      return known;
    }

    /** The field of a value that stands here, or -1 if there is none. */
    int field() {
      if (field < 0) {
        field = FieldNames.this.field(name);
      }
      if (field < 0 && growing) {
        field = names.size();
        fields.put(name, field);
        names.add(name);
      }
      return field;
    }
  }
}
