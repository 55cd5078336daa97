package gatewright.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares a JSON tree with the record that it is to become, and names every field that is missing, unknown or of the wrong
 * type. Binding alone would stop at the first.
 */
final class RecordShape {
  /** Fields that a file may leave out; a record's Javadoc says what that means. */
  private static final Map<Class<?>, Set<String>> OPTIONAL =
      Map.of(
          Catalogue.class, Set.of("overlays"),
          Source.class, Set.of("version", "date", "rows"),
          Service.class, Set.of("remarks", "insecure"),
          Endpoint.class, Set.of("name"),
          Destination.class, Set.of("hosts", "patterns", "addressGroup", "rangesUrl", "mirrors", "answer", "addedHosts"),
          AddressGroup.class, Set.of("note"),
          PublicResolver.class, Set.of("from"),
          Overlay.class, Set.of("note", "add", "replace", "change", "addressGroups"),
          Overlay.Change.class, Set.of("addHosts", "addPatterns", "addEndpoints", "addRemarks"));

  private final String file;
  private final List<CatalogueProblem> problems;

  RecordShape(String file, List<CatalogueProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Names of the fields of a record that a file may leave out. */
  static Set<String> optional(Class<?> kind) {
    return OPTIONAL.getOrDefault(kind, Set.of());
  }

  /** Adds what is wrong with the node to the problems. */
  void check(JsonNode node, Type type, String pointer) {
    if (type instanceof ParameterizedType list) {
      elements(node, list.getActualTypeArguments()[0], pointer);
    } else if (type == PortRange.class) {
      ports(node, pointer);
    } else if (type == String.class) {
      require(node.isTextual(), node, pointer, "a text");
    } else if (type == boolean.class) {
      require(node.isBoolean(), node, pointer, "true or false");
    } else if (type instanceof Class<?> kind && kind.isEnum()) {
      Set<String> words = Arrays.stream(kind.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
      require(node.isTextual() && words.contains(node.textValue()), node, pointer, oneOf(words));
    } else if (type instanceof Class<?> kind && kind.isRecord()) {
      fields(node, kind, Set.of(), pointer);
    } else if (type instanceof Class<?> kind && kind.isSealed()) {
      variants(node, kind, pointer);
    } else {
      throw new IllegalStateException("no shape for " + type.getTypeName());
    }
  }

  private void elements(JsonNode node, Type element, String pointer) {
    if (!node.isArray()) {
      report(node, pointer, "a list");
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      check(node.get(i), element, pointer + "/" + i);
    }
  }

  private void fields(JsonNode node, Class<?> kind, Set<String> further, String pointer) {
    if (!node.isObject()) {
      report(node, pointer, "an object");
      return;
    }
    Map<String, Type> known = new TreeMap<>();
    for (RecordComponent component : kind.getRecordComponents()) {
      known.put(component.getName(), component.getGenericType());
    }
    node.fieldNames().forEachRemaining(name -> {
      if (!known.containsKey(name) && !further.contains(name)) {
        problems.add(new CatalogueProblem(file, pointer + "/" + escape(name), name, "a known field: " + oneOf(known.keySet())));
      }
    });
    for (RecordComponent component : kind.getRecordComponents()) {
      JsonNode value = node.path(component.getName());
      boolean absent = value.isMissingNode() || value.isNull();
      if (!absent) {
        check(value, component.getGenericType(), pointer + "/" + component.getName());
      } else if (!optional(kind).contains(component.getName())) {
        problems.add(new CatalogueProblem(file, pointer + "/" + component.getName(), "", "this field to be there"));
      }
    }
  }

  private void variants(JsonNode node, Class<?> sealed, String pointer) {
    String field = sealed.getAnnotation(JsonTypeInfo.class).property();
    Map<String, Class<?>> kinds = new TreeMap<>();
    for (JsonSubTypes.Type kind : sealed.getAnnotation(JsonSubTypes.class).value()) {
      kinds.put(kind.name(), kind.value());
    }
    Class<?> kind = kinds.get(node.path(field).asText());
    if (kind == null) {
      report(node.path(field), pointer + "/" + field, oneOf(kinds.keySet()));
    } else {
      fields(node, kind, Set.of(field), pointer);
    }
  }

  private void ports(JsonNode node, String pointer) {
    try {
      PortRange.parse(node.isTextual() ? node.textValue() : "");
    } catch (IllegalArgumentException e) {
      report(node, pointer, "a port from 1 to 65535 as a text, or two of them with a hyphen");
    }
  }

  private void require(boolean right, JsonNode node, String pointer, String expected) {
    if (!right) {
      report(node, pointer, expected);
    }
  }

  private void report(JsonNode node, String pointer, String expected) {
    String value = node.isMissingNode() ? "" : node.isTextual() ? node.textValue() : node.toString();
    problems.add(new CatalogueProblem(file, pointer, value, expected));
  }

  private static String oneOf(Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
