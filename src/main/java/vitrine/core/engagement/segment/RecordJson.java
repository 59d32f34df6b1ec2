package vitrine.core.engagement.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as JSON: an object with a field a component, and {@code type} where the declared type is
 * one of several. Sets are sorted, so that equal records are written alike.
 */
public final class RecordJson {
  private static final String TYPE = "type";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<Class<?>, Map<String, Class<?>>> open;

  /**
   * A way to write and read.
   *
   * @param open the records that stand for an interface that is not sealed, by their {@code type}
   */
  public RecordJson(Map<Class<?>, Map<String, Class<?>>> open) {
    this.open = Map.copyOf(open);
  }

  /** The {@code type} of a record class. */
  static String tag(Class<?> kind) {
    String name = kind.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Writes a value of a declared type.
   *
   * @throws IllegalArgumentException if it holds something that has no form
   */
  public JsonNode write(Object value, Type declared) {
    Class<?> kind = raw(declared);
    return switch (value) {
      case String text -> NODES.textNode(text);
      case Boolean flag -> NODES.booleanNode(flag);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Enum<?> constant -> NODES.textNode(constant.name());
      case LocalDate date -> NODES.textNode(date.toString());
      case Duration length -> NODES.textNode(length.toString());
      case Optional<?> maybe ->
          maybe.isPresent() ? write(maybe.get(), argument(declared)) : NODES.nullNode();
      case OptionalDouble maybe ->
          maybe.isPresent() ? NODES.numberNode(maybe.getAsDouble()) : NODES.nullNode();
      case OptionalInt maybe ->
          maybe.isPresent() ? NODES.numberNode(maybe.getAsInt()) : NODES.nullNode();
      case Map<?, ?> map -> {
        ObjectNode object = NODES.objectNode();
        map.forEach((key, each) -> object.set((String) key, write(each, argument(declared, 1))));
        yield object;
      }
      case List<?> list -> array(list.stream().map(each -> write(each, argument(declared))));
      case Collection<?> set ->
          array(
              set.stream()
                  .map(each -> write(each, argument(declared)))
                  .sorted(Comparator.comparing(JsonNode::toString)));
      case Record record -> writeRecord(record, kind);
      default -> throw new IllegalArgumentException("no form for " + value.getClass());
    };
  }

  private static ArrayNode array(Stream<JsonNode> nodes) {
    ArrayNode array = NODES.arrayNode();
    nodes.forEach(array::add);
    return array;
  }

  private ObjectNode writeRecord(Record record, Class<?> declared) {
    ObjectNode object = NODES.objectNode();
    if (!declared.isRecord()) {
      String tag = tag(record.getClass());
      if (kinds(declared).get(tag) != record.getClass()) {
        throw new IllegalArgumentException(record.getClass() + " is not known here");
      }
      object.put(TYPE, tag);
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        Object value = component.getAccessor().invoke(record);
        object.set(component.getName(), write(value, component.getGenericType()));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return object;
  }

  /** The records that may stand where this type is declared, by tag. */
  private Map<String, Class<?>> kinds(Class<?> declared) {
    Map<String, Class<?>> known = open.get(declared);
    if (known != null) {
      return known;
    }
    if (!declared.isSealed()) {
      throw new IllegalArgumentException("no form for " + declared);
    }
    return records(declared).collect(Collectors.toMap(RecordJson::tag, kind -> kind));
  }

  private static Stream<Class<?>> records(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? records(kind) : Stream.of(kind));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the node is not the form of the type
   */
  public Object read(JsonNode node, Type declared) {
    Class<?> kind = raw(declared);
    if (kind == Optional.class) {
      return node.isNull() ? Optional.empty() : Optional.of(read(node, argument(declared)));
    }
    if (kind == OptionalDouble.class) {
      return node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(number(node));
    }
    if (kind == OptionalInt.class) {
      return node.isNull() ? OptionalInt.empty() : OptionalInt.of(smallWhole(node, kind));
    }
    if (kind == Map.class) {
      return readMap(node, argument(declared, 1));
    }
    if (Collection.class.isAssignableFrom(kind)) {
      return readAll(node, kind, argument(declared));
    }
    if (kind.isRecord()) {
      return readRecord(node, kind);
    }
    if (kind.isEnum()) {
      return Arrays.stream(kind.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(text(node)))
          .findFirst()
          .orElseThrow(() -> wrong(node, kind));
    }
    return kind.isInterface() ? readOneOf(node, kind) : readScalar(node, kind);
  }

  private static Object readScalar(JsonNode node, Class<?> kind) {
    return switch (kind.getName()) {
      case "java.lang.String" -> text(node);
      case "java.time.LocalDate" -> date(node);
      case "java.time.Duration" -> length(node);
      case "int", "java.lang.Integer" -> smallWhole(node, kind);
      case "long", "java.lang.Long" -> whole(node, kind);
      case "double", "java.lang.Double" -> number(node);
      case "boolean", "java.lang.Boolean" -> {
        if (!node.isBoolean()) {
          throw wrong(node, kind);
        }
        yield node.booleanValue();
      }
      default -> throw wrong(node, kind);
    };
  }

  private static int smallWhole(JsonNode node, Class<?> kind) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrong(node, kind);
    }
    return node.intValue();
  }

  private static long whole(JsonNode node, Class<?> kind) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(node, kind);
    }
    return node.longValue();
  }

  private static double number(JsonNode node) {
    if (!node.isNumber()) {
      throw wrong(node, double.class);
    }
    return node.doubleValue();
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw wrong(node, String.class);
    }
    return node.textValue();
  }

  private static LocalDate date(JsonNode node) {
    try {
      return LocalDate.parse(text(node));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Duration length(JsonNode node) {
    try {
      return Duration.parse(text(node));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Object readAll(JsonNode node, Class<?> kind, Type element) {
    if (!node.isArray()) {
      throw wrong(node, kind);
    }
    Collection<Object> all = kind == List.class ? new ArrayList<>() : new LinkedHashSet<>();
    node.forEach(each -> all.add(read(each, element)));
    return all;
  }

  /** A map of texts, in the order of the document. */
  private Map<String, Object> readMap(JsonNode node, Type element) {
    if (!node.isObject()) {
      throw wrong(node, Map.class);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    node.properties().forEach(each -> all.put(each.getKey(), read(each.getValue(), element)));
    return all;
  }

  private Object readOneOf(JsonNode node, Class<?> declared) {
    Class<?> kind = kinds(declared).get(node.path(TYPE).asText());
    if (kind == null) {
      throw wrong(node, declared);
    }
    return readRecord(node, kind);
  }

  private Object readRecord(JsonNode node, Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      JsonNode field = node.path(components[i].getName());
      values[i] =
          read(field.isMissingNode() ? NODES.nullNode() : field, components[i].getGenericType());
    }
    try {
      Constructor<?> canonical = kind.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Class<?> raw(Type declared) {
    return declared instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) declared;
  }

  private static Type argument(Type declared) {
    return argument(declared, 0);
  }

  private static Type argument(Type declared, int which) {
    if (declared instanceof ParameterizedType generic) {
      return generic.getActualTypeArguments()[which];
    }
    throw new IllegalArgumentException("what is in " + declared + "?");
  }

  private static IllegalArgumentException wrong(JsonNode node, Class<?> kind) {
    return new IllegalArgumentException(node + " is no " + kind.getSimpleName());
  }
}
