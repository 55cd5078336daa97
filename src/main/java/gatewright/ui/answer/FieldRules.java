package gatewright.ui.answer;

import gatewright.site.Rules;
import java.util.Optional;

/** The rules of single fields: those of the site file, so that nothing is accepted that would not open again. */
public final class FieldRules {
  private static final gatewright.site.Rule PORT = Rules.port();
  private static final gatewright.site.Rule ADDRESS = Rules.address();
  private static final gatewright.site.Rule HOST = Rules.host();
  private static final gatewright.site.Rule HOST_NAME = Rules.hostName();
  private static final gatewright.site.Rule NETWORK = Rules.network();
  private static final gatewright.site.Rule HOST_OR_NETWORK = Rules.hostOrNetwork();
  private static final gatewright.site.Rule HOST_AND_PORT = Rules.hostPort();
  private static final gatewright.site.Rule URL = Rules.url();
  private static final gatewright.site.Rule MAIL = Rules.email();
  private static final gatewright.site.Rule ENGINE_ID = Rules.engineId();
  private static final gatewright.site.Rule OVERLAY = Rules.overlay();
  private static final gatewright.site.Rule DAY = Rules.day();
  private static final gatewright.site.Rule NAME = Rules.text(Rules.NAME);
  private static final gatewright.site.Rule SENTENCE = Rules.text(Rules.SENTENCE);

  private FieldRules() {}

  /** Anything: a secret, which is never saved. */
  public static Optional<Message> any(String text) {
    return Optional.empty();
  }

  /** The name of a person or a thing. */
  public static Optional<Message> text(String text) {
    return judged(NAME, text, Message.of("rule.text", Rules.NAME));
  }

  /** A sentence, a path or a distinguished name. */
  public static Optional<Message> sentence(String text) {
    return judged(SENTENCE, text, Message.of("rule.text", Rules.SENTENCE));
  }

  /** A port, 1 to 65535. */
  public static Optional<Message> port(String text) {
    return judged(PORT, text, Message.of("rule.port"));
  }

  /** An IPv4 or IPv6 address without a zone. */
  public static Optional<Message> address(String text) {
    return judged(ADDRESS, text, Message.of("rule.address"));
  }

  /** A host name (RFC 1123) or an address. */
  public static Optional<Message> host(String text) {
    return judged(HOST, text, Message.of("rule.host"));
  }

  /** A host name and no address. */
  public static Optional<Message> name(String text) {
    return judged(HOST_NAME, text, Message.of("rule.name"));
  }

  /** An address, or a network in CIDR notation. */
  public static Optional<Message> network(String text) {
    return judged(NETWORK, text, Message.of("rule.network"));
  }

  /** A name, an address or a network. */
  public static Optional<Message> hostOrNetwork(String text) {
    return judged(HOST_OR_NETWORK, text, Message.of("rule.hostOrNetwork"));
  }

  /** A host and a port. */
  public static Optional<Message> hostAndPort(String text) {
    return judged(HOST_AND_PORT, text, Message.of("rule.hostAndPort"));
  }

  /** A URL of the web. */
  public static Optional<Message> url(String text) {
    return judged(URL, text, Message.of("rule.url"));
  }

  /** A mailbox. */
  public static Optional<Message> mail(String text) {
    return judged(MAIL, text, Message.of("rule.mail"));
  }

  /** An SNMP engine id, 5 to 32 octets in hexadecimal (RFC 3411). */
  public static Optional<Message> engineId(String text) {
    return judged(ENGINE_ID, text, Message.of("rule.engineId"));
  }

  /** An overlay: one that ships with the program, or a file in the site folder. */
  public static Optional<Message> overlay(String text) {
    return judged(OVERLAY, text, Message.of("rule.overlay"));
  }

  /** A calendar day, ISO 8601. */
  public static Optional<Message> day(String text) {
    return judged(DAY, text, Message.of("rule.day"));
  }

  private static Optional<Message> judged(gatewright.site.Rule rule, String text, Message words) {
    return rule.objection(text).map(objection -> words);
  }
}
