package vitrine.core.importing.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vitrine.core.importing.record.FieldNames.Place;
import vitrine.core.importing.text.Fault;

/**
 * Reads one record of JSON into {@link Fields}. A name inside another value is flattened to {@code
 * outer.inner}; a list of plain values is one value with {@code |} between them; a list that holds
 * records or lists is kept as its JSON. Numbers keep every digit that is written.
 */
final class RecordParser {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(1 << 20)
                  .maxNameLength(1 << 20)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final String BETWEEN = "|";
  private static final int DEEPEST = 100;

  private final FieldNames names;
  private final Fields fields;

  RecordParser(FieldNames names, Fields fields) {
    this.names = names;
    this.fields = fields;
  }

  /** Reads the record that takes all of these bytes. */
  void parse(byte[] bytes, int from, int to) throws BrokenRecord {
    fields.begin();
    try (JsonParser json = JSON.createParser(bytes, from, to - from)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_OBJECT) {
        object(json, names.root(), bytes, from, 0);
      } else if (first != null && first.isScalarValue() && onlyValues()) {
        value(json, first, names.root().of(FieldNames.VALUE), bytes, from, 0);
      } else {
        throw new BrokenRecord(first == null ? Fault.SYNTAX : Fault.NO_RECORD);
      }
      if (json.nextToken() != null) {
        throw new BrokenRecord(Fault.SYNTAX);
      }
    } catch (StreamConstraintsException e) {
      throw new BrokenRecord(Fault.TOO_DEEP);
    } catch (IOException e) {
      throw new BrokenRecord(decodes(bytes, from, to) ? Fault.SYNTAX : Fault.UNDECODABLE);
    }
  }

  private boolean onlyValues() {
    return names.size() == 0
        || names.size() == 1 && names.names().getFirst().equals(FieldNames.VALUE);
  }

  private void object(JsonParser json, Place place, byte[] bytes, int from, int depth)
      throws IOException, BrokenRecord {
    if (depth > DEEPEST) {
      throw new BrokenRecord(Fault.TOO_DEEP);
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Place inner = place.of(json.currentName());
      value(json, json.nextToken(), inner, bytes, from, depth);
    }
  }

  private void value(
      JsonParser json, JsonToken token, Place place, byte[] bytes, int from, int depth)
      throws IOException, BrokenRecord {
    switch (token) {
      case START_OBJECT -> object(json, place, bytes, from, depth + 1);
      case START_ARRAY -> array(json, place, bytes, from);
      case VALUE_NULL -> place.field();
      default -> put(place, json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }
  }

  private void array(JsonParser json, Place place, byte[] bytes, int from)
      throws IOException, BrokenRecord {
    int start = from + (int) json.currentTokenLocation().getByteOffset();
    StringBuilder joined = new StringBuilder();
    int depth = 1;
    boolean nested = false;
    boolean empty = true;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
        nested = true;
        depth++;
      } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
        depth--;
      } else if (!nested) {
        joined.append(empty ? "" : BETWEEN);
        joined.append(token == JsonToken.VALUE_NULL ? "" : json.getText());
        empty = false;
      }
    }
    if (nested) {
      int end = from + (int) json.currentLocation().getByteOffset();
      put(place, json(bytes, start, end).toCharArray());
    } else if (empty) {
      place.field();
    } else {
      put(place, joined.toString().toCharArray());
    }
  }

  private static String json(byte[] bytes, int from, int to) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonParser json = JSON.createParser(bytes, from, to - from);
        JsonGenerator out = JSON.createGenerator(text)) {
      json.nextToken();
      out.copyCurrentStructureExact(json);
    }
    return text.toString();
  }

  private void put(Place place, char[] value) throws BrokenRecord {
    put(place, value, 0, value.length);
  }

  private void put(Place place, char[] chars, int from, int length) throws BrokenRecord {
    int field = place.field();
    if (field < 0) {
      throw new BrokenRecord(Fault.NAME_UNKNOWN, place.name());
    }
    if (!fields.put(field, chars, from, length)) {
      throw new BrokenRecord(Fault.NAME_TWICE, place.name());
    }
  }

  private static boolean decodes(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
