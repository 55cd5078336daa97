package gatewright.plan;

import gatewright.catalogue.Transport;
import gatewright.site.Controls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What only the tester needs: where nobody can be, and a server that is not under test. */
final class TesterChecks {
  static final String WORKSTATION = "workstation";

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private TesterChecks() {}

  /** The controls that these checks are judged by. */
  static List<Check> of(Controls controls, List<Check> checks) {
    List<Check> own = new ArrayList<>();
    for (int port : portsThatThePathCanForge(checks)) {
      Target dead = new Target(controls.deadAddress(), port, Transport.TCP);
      own.add(control("dead-address:" + port + "/direct", dead, Way.DIRECT, new Question.DeadAddress(), Proof.NOTHING));
    }
    page(controls.portal()).ifPresent(own::add);
    if (controls.https() != null) {
      Target host = target(controls.https());
      own.add(controlHost(host, "/direct", Way.DIRECT));
      if (checks.stream().anyMatch(check -> check.way() == Way.PROXY && check.question() instanceof Question.TlsIdentity)) {
        own.add(controlHost(host, "/proxy", Way.PROXY));
      }
    }
    return own;
  }

  /** Of somebody else, in plain HTTP; what else may be named cannot be compared with. */
  private static Optional<Check> page(String url) {
    URI page = url == null ? URI.create("") : URI.create(url);
    if (page.getHost() == null || !"http".equalsIgnoreCase(page.getScheme())) {
      return Optional.empty();
    }
    Target host = new Target(page.getHost(), page.getPort() < 0 ? HTTP_PORT : page.getPort(), Transport.TCP);
    return Optional.of(control(host.hostPort() + "/direct", host, Way.DIRECT, new Question.Web(), Proof.PROTOCOL_SPOKEN));
  }

  private static SortedSet<Integer> portsThatThePathCanForge(List<Check> checks) {
    SortedSet<Integer> ports = new TreeSet<>();
    checks.stream()
        .filter(check -> check.way() == Way.DIRECT && isForgeable(check.question()))
        .forEach(check -> ports.add(check.target().port()));
    return ports;
  }

  private static boolean isForgeable(Question question) {
    return question instanceof Question.Web
        || question instanceof Question.WebPage
        || question instanceof Question.OpaquePath
        || question instanceof Question.TlsIdentity;
  }

  private static Check controlHost(Target host, String manner, Way way) {
    return control(host.hostPort() + manner, host, way, new Question.ControlHost(), Proof.IDENTITY_VERIFIED);
  }

  private static Check control(String name, Target target, Way way, Question question, Proof needed) {
    return new Check(
        Check.CONTROL + "/" + name, Check.CONTROL, null, Purpose.CONTROL, WORKSTATION, target, way, question, needed, List.of(),
        false);
  }

  private static Target target(String hostPort) {
    int colon = hostPort.lastIndexOf(':');
    boolean hasPort = colon >= 0 && hostPort.indexOf(']', colon) < 0;
    String host = hasPort ? hostPort.substring(0, colon) : hostPort;
    int port = hasPort ? Integer.parseInt(hostPort.substring(colon + 1)) : HTTPS_PORT;
    return new Target(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port, Transport.TCP);
  }
}
