package gatewright.advice;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.result.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that repeat a check by hand, with what Windows and common Linux systems bring along. They name users only as
 * {@code USER} and ask for passwords themselves.
 */
public final class Reproduce {
  static final int SECONDS = 10;

  /**
   * The commands for one check.
   *
   * @param result one of its results, for address, resolver and proxy; null before it was run
   * @return in the order in which to type them; empty if there is nothing to ask, or if a name could be taken for an option
   */
  public List<Command> commands(Check check, Result result) {
    String host = check.target().host();
    if (host.isEmpty() || host.startsWith("-")) {
      return List.of();
    }
    List<Command> commands = new ArrayList<>();
    for (Shell shell : Shell.values()) {
      for (String line : lines(new Words(shell, check, result))) {
        commands.add(new Command(shell, line));
      }
    }
    return List.copyOf(commands);
  }

  private static List<String> lines(Words words) {
    Question question = words.check().question();
    if (question instanceof Question.NameServer server) {
      return NameCommands.resolver(words, server);
    }
    List<String> lines = new ArrayList<>();
    if (!(question instanceof Question.Unanswerable)) {
      lines.addAll(NameCommands.lookUp(words));
    }
    lines.addAll(conversation(words, question));
    return lines;
  }

  private static List<String> conversation(Words words, Question question) {
    if (question instanceof Question.Web) {
      return List.of(curl(words, "http"));
    } else if (question instanceof Question.WebPage page) {
      return List.of(curl(words, page.tls() ? "https" : "http"));
    } else if (question instanceof Question.TlsIdentity || question instanceof Question.ControlHost) {
      return tls(words);
    } else if (question instanceof Question.OpaquePath) {
      return words.proxied() ? List.of(curl(words, "https")) : List.of(port(words), client(words));
    } else if (question instanceof Question.DeadAddress) {
      return List.of(port(words));
    } else if (question instanceof Question.Time) {
      return time(words);
    } else if (question instanceof Question.SecureShell) {
      return List.of(port(words), "ssh-keyscan -p " + words.port() + " " + words.host());
    } else if (question instanceof Question.FileServer server) {
      return FileCommands.of(words, server);
    } else if (question instanceof Question.DirectoryServer server) {
      return DirectoryCommands.of(words, server);
    } else if (question instanceof Question.WindowsLogon logon) {
      return DirectoryCommands.logon(words, logon);
    } else if (question instanceof Question.Alert alert) {
      return MessageCommands.alert(words, alert.settings());
    } else if (question instanceof Question.LogMessage message) {
      return MessageCommands.log(words, message.settings());
    } else if (question instanceof Question.AnyPort any) {
      return AnyCommands.of(words, any.protocol());
    }
    return List.of();
  }

  private static List<String> tls(Words words) {
    return words.windows() || words.proxied() ? List.of(curl(words, "https")) : List.of(curl(words, "https"), client(words));
  }

  private static List<String> time(Words words) {
    return words.windows()
        ? List.of("w32tm /stripchart /computer:" + words.host() + " /samples:2 /dataonly")
        : List.of(
            "ntpdate -q " + words.host(),
            "chronyd -Q -t " + SECONDS + " " + words.quote("server " + words.plainHost() + " iburst"));
  }

  /** A request with curl, to the address that was tried, or through the proxy. */
  static String curl(Words words, String scheme) {
    StringBuilder line = new StringBuilder(words.windows() ? "curl.exe -v -o NUL" : "curl -v -o /dev/null");
    line.append(" -m ").append(SECONDS);
    if (words.proxied()) {
      line.append(" -x ").append(words.quote("http://" + words.proxy()));
    } else {
      line.append(" --noproxy ").append(words.quote("*"));
      if (!words.address().isEmpty() && !words.address().equals(words.plainHost())) {
        line.append(" --resolve ").append(words.quote(words.plainHost() + ":" + words.port() + ":" + bracketed(words.address())));
      }
    }
    return line.append(' ').append(words.quote(scheme + "://" + words.check().target().hostPort() + "/")).toString();
  }

  /** Whether the port is open, without saying anything. */
  static String port(Words words) {
    return words.windows()
        ? "Test-NetConnection -ComputerName " + words.addressOrHost() + " -Port " + words.port()
        : "nc -v -z -w " + SECONDS + " " + words.addressOrHost() + " " + words.port();
  }

  /** One byte that shows in the firewall's log. Nothing says whether it arrived. */
  static String datagram(Words words) {
    return words.windows()
        ? "$u = New-Object Net.Sockets.UdpClient; $u.Connect(" + words.literal() + ", " + words.port()
            + "); $u.Send([byte[]](0), 1)"
        : "printf x | nc -v -u -w 2 " + words.addressOrHost() + " " + words.port();
  }

  /** The certificate chain, on Linux; the open port, on Windows, which brings nothing that shows a chain. */
  static String client(Words words) {
    String address = words.address().isEmpty() ? words.plainHost() : words.address();
    return words.windows()
        ? curl(words, "https")
        : "openssl s_client -connect "
            + words.quote(bracketed(address) + ":" + words.port())
            + " -servername "
            + words.host()
            + " -showcerts </dev/null";
  }

  private static String bracketed(String address) {
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }

  /** A check in the words of one shell. */
  record Words(Shell shell, Check check, Result result) {
    boolean windows() {
      return shell == Shell.POWERSHELL;
    }

    boolean proxied() {
      return check.way() == Way.PROXY;
    }

    String quote(String text) {
      return shell.quote(text);
    }

    String plainHost() {
      return check.target().host();
    }

    String host() {
      return quote(plainHost());
    }

    int port() {
      return check.target().port();
    }

    /** The address that was tried; empty if none was. */
    String address() {
      String address = result == null ? "" : result.address();
      return address.startsWith("-") ? "" : address;
    }

    /** The address or host within quotes, as an argument of a method of PowerShell has to be. */
    String literal() {
      return "'" + (address().isEmpty() ? plainHost() : address()).replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
    }

    String addressOrHost() {
      return quote(address().isEmpty() ? plainHost() : address());
    }

    /** The proxy that was used; a word to replace if that is not known. */
    String proxy() {
      return result == null || result.via() == null ? "PROXY:PORT" : result.via();
    }

    /** The resolver that was asked; null if it was none of the site's. */
    String resolver() {
      String resolver = result == null ? null : result.resolver();
      boolean ours =
          resolver != null && !resolver.equals("WORKSTATION") && !resolver.equals("PROXY") && !resolver.startsWith("-");
      return ours ? quote(resolver) : null;
    }
  }
}
