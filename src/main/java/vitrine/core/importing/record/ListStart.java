package vitrine.core.importing.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.importing.text.Layout.Notation;

/**
 * Where the records of a document begin: a list at the top, the first list of records inside the
 * one object at the top, or objects that follow each other.
 *
 * @param offset of the first record, or of the space before it
 * @param list whether a bracket closes the records
 * @param path the names that lead to the list, with dots between; empty where there are none
 */
record ListStart(int offset, boolean list, String path) {

  /**
   * Looks at the beginning of a document.
   *
   * @param bytes UTF-8
   */
  static Optional<ListStart> find(byte[] bytes, int limit, Notation notation) {
    int first = 0;
    while (first < limit && bytes[first] >= 0 && bytes[first] <= ' ') {
      first++;
    }
    if (first == limit || (bytes[first] != '[' && bytes[first] != '{')) {
      return Optional.empty();
    }
    if (bytes[first] == '[') {
      return Optional.of(new ListStart(first + 1, true, ""));
    }
    return notation == Notation.PYTHON
        ? Optional.of(new ListStart(first, false, ""))
        : inObject(bytes, limit);
  }

  private static Optional<ListStart> inObject(byte[] bytes, int limit) {
    ListStart found = null;
    try (JsonParser json = RecordParser.JSON.createParser(bytes, 0, limit)) {
      JsonToken token = json.nextToken();
      int lists = 0;
      while (token != null) {
        if (token == JsonToken.START_ARRAY) {
          int offset = (int) json.currentTokenLocation().getByteOffset() + 1;
          String path = path(json.getParsingContext().getParent());
          token = json.nextToken();
          if (found == null && lists == 0 && token == JsonToken.START_OBJECT) {
            found = new ListStart(offset, true, path);
          }
          lists++;
          continue;
        }
        lists -= token == JsonToken.END_ARRAY ? 1 : 0;
        boolean rootClosed = json.getParsingContext().inRoot();
        token = json.nextToken();
        if (rootClosed) {
          // Another object after the first: they are the records themselves.
          return Optional.of(token == null && found != null ? found : new ListStart(0, false, ""));
        }
      }
    } catch (StreamConstraintsException e) {
      // Taken for one record, which is then refused as too deep.
      return Optional.of(found == null ? new ListStart(0, false, "") : found);
    } catch (IOException e) {
      // The beginning ends where it was cut; what was found until there counts.
      return Optional.ofNullable(found);
    }
    return Optional.ofNullable(found);
  }

  private static String path(@Nullable JsonStreamContext context) {
    if (context == null || context.getCurrentName() == null) {
      return "";
    }
    String outer = path(context.getParent());
    return outer.isEmpty() ? context.getCurrentName() : outer + "." + context.getCurrentName();
  }
}
