package gatewright.advice;

import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.util.List;

/** Commands that send something to a receiver who may never answer. */
final class MessageCommands {
  /** The notification that Net-SNMP reserves for examples. */
  private static final String EXAMPLE = "1.3.6.1.4.1.8072.2.3.0.1";

  private MessageCommands() {}

  /** Windows brings nothing that sends a notification, but a datagram shows in the firewall's log. */
  static List<String> alert(Reproduce.Words words, Snmp settings) {
    if (words.windows()) {
      return List.of(Reproduce.datagram(words));
    }
    String login =
        switch (settings.version()) {
          case V1 -> "-v 1 -c COMMUNITY ";
          case V2C -> "-v 2c -c COMMUNITY ";
          case V3 ->
              "-v 3 -u " + user(words, settings) + engine(words, settings) + level(settings);
        };
    String to = words.quote("udp:" + words.check().target().hostPort()) + " ";
    if (settings.version() == Snmp.Version.V1) {
      return List.of("snmptrap " + login + to + EXAMPLE + " '' 6 1 ''");
    }
    return List.of((settings.inform() ? "snmpinform " : "snmptrap ") + login + to + "'' " + EXAMPLE);
  }

  /** The protocols stand in the credential's secret, which nobody prints. */
  private static String level(Snmp settings) {
    return settings.credential() == null
        ? " -l noAuthNoPriv "
        : " -l authPriv -a SHA -A AUTH_PHRASE -x AES -X PRIV_PHRASE ";
  }

  private static String user(Reproduce.Words words, Snmp settings) {
    return words.quote(settings.user() == null ? "USER" : settings.user());
  }

  private static String engine(Reproduce.Words words, Snmp settings) {
    return settings.engineId() == null ? "" : " -e " + words.quote("0x" + settings.engineId());
  }

  static List<String> log(Reproduce.Words words, Syslog settings) {
    if (settings.tls()) {
      return List.of(words.windows() ? Reproduce.port(words) : Reproduce.client(words));
    }
    String format = settings.format() == Syslog.Format.RFC5424 ? " --rfc5424" : " --rfc3164";
    String framing = settings.framing() == Syslog.Framing.OCTET_COUNTED ? " --octet-count" : "";
    String logger = "logger --tcp -n " + words.host() + " -P " + words.port() + format + framing;
    return List.of(words.windows() ? Reproduce.port(words) : logger + " " + words.quote("Gatewright test"));
  }
}
