package gatewright.advice;

import gatewright.catalogue.Protocol;
import gatewright.plan.Question;
import java.util.ArrayList;
import java.util.List;

/** Commands that ask directories and domain controllers. */
final class DirectoryCommands {
  private static final String ATTRIBUTES = " namingContexts supportedExtension isGlobalCatalogReady";

  private DirectoryCommands() {}

  static List<String> of(Reproduce.Words words, Question.DirectoryServer server) {
    boolean tls = server.protocol() == Protocol.LDAPS || server.protocol() == Protocol.GLOBAL_CATALOGUE_TLS;
    if (words.windows()) {
      // It logs in as whoever is logged in at Windows, so it says nothing of the gateway's account.
      String root = "[ADSI]" + words.quote("LDAP://" + words.check().target().hostPort() + "/RootDSE") + " | Format-List *";
      return tls ? List.of(Reproduce.port(words)) : List.of(Reproduce.port(words), root);
    }
    String open =
        "ldapsearch -x"
            + (server.protocol() == Protocol.LDAP_STARTTLS ? " -ZZ" : "")
            + " -H "
            + words.quote((tls ? "ldaps://" : "ldap://") + words.check().target().hostPort());
    List<String> lines = new ArrayList<>();
    lines.add(open + " -s base -b '' '(objectClass=*)'" + ATTRIBUTES);
    if (server.bindDn() != null) {
      String base = server.baseDn() == null ? "" : server.baseDn();
      lines.add(
          open + " -D " + words.quote(server.bindDn()) + " -W -s base -b " + (base.isEmpty() ? "''" : words.quote(base)) + " dn");
    }
    if (tls) {
      lines.add(Reproduce.client(words));
    }
    return lines;
  }

  static List<String> logon(Reproduce.Words words, Question.WindowsLogon logon) {
    if (logon.protocol() == Protocol.NETBIOS_NAME) {
      return List.of((words.windows() ? "nbtstat -A " : "nmblookup -A ") + words.addressOrHost());
    }
    if (!words.windows() && logon.protocol() == Protocol.SMB) {
      return List.of(Reproduce.port(words), "smbclient -N -L " + words.host());
    }
    if (!words.windows() && logon.protocol() == Protocol.RPC_ENDPOINT_MAPPER) {
      return List.of(Reproduce.port(words), "rpcclient -N -c srvinfo " + words.host());
    }
    return List.of(Reproduce.port(words));
  }
}
