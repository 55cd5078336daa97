package gatewright.probe.directory;

import com.unboundid.ldap.sdk.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * What a directory made of one question.
 *
 * @param code result code (RFC 4511 section 4.1.9)
 * @param message the directory's own words; empty if it has none
 * @param attributes of the entry that was asked for; empty if none came
 * @param found whether an entry came
 */
record LdapAnswer(int code, String message, List<Attribute> attributes, boolean found) {
  LdapAnswer {
    message = message == null ? "" : message.replace("\0", "").strip();
    attributes = List.copyOf(attributes);
  }

  boolean ok() {
    return code == 0;
  }

  /** The values of an attribute; empty if it did not come. */
  List<String> values(String attribute) {
    return attributes.stream()
        .filter(each -> each.getName().equalsIgnoreCase(attribute))
        .flatMap(each -> List.of(each.getValues()).stream())
        .toList();
  }

  /** The first value of an attribute. */
  Optional<String> value(String attribute) {
    return values(attribute).stream().findFirst();
  }
}
