package gatewright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.site.Backup;
import gatewright.site.Directory;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReproduceTest {
  private static final Service UPDATES = Given.vendor("sophos-updates", Protocol.HTTP, 80);

  private final Reproduce reproduce = new Reproduce();

  static Stream<Question> questions() {
    return Stream.of(
        new Question.NameServer(Transport.UDP, "zen.example", List.of("www.example"), null),
        new Question.NameServer(Transport.TCP, null, List.of(), null),
        new Question.Web(),
        new Question.TlsIdentity(),
        new Question.OpaquePath(),
        new Question.Time(),
        new Question.FileServer(Protocol.SFTP, "/in", false, Backup.DataMode.PASSIVE, "backup"),
        new Question.FileServer(Protocol.FTP, "/in", false, Backup.DataMode.ACTIVE, "backup"),
        new Question.FileServer(Protocol.FTPS_EXPLICIT, "/in", false, Backup.DataMode.PASSIVE, "backup"),
        new Question.FileServer(Protocol.FTPS_IMPLICIT, "/in", false, Backup.DataMode.PASSIVE, "backup"),
        new Question.FileServer(Protocol.HTTPS, "/list.txt", true, null, null),
        new Question.SecureShell(),
        new Question.WebPage(true),
        new Question.DirectoryServer(Protocol.LDAPS, Directory.Kind.ACTIVE_DIRECTORY, "DC=x", "CN=it's me,DC=x", "directory"),
        new Question.WindowsLogon(Protocol.SMB),
        new Question.WindowsLogon(Protocol.NETBIOS_NAME),
        new Question.Alert(new Snmp("h", 162, Snmp.Version.V3, "snmp", true, "user", "80001f88")),
        new Question.LogMessage(new Syslog("h", 514, null, null, false)),
        new Question.AnyPort(Protocol.SMTP),
        new Question.DeadAddress(),
        new Question.ControlHost());
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @MethodSource("questions")
  void everyQuestionCanBeRepeatedOnLinuxAndItsShellTakesTheCommands(Question question) throws IOException, InterruptedException {
    List<Command> commands = reproduce.commands(check("host.example", 443, Way.DIRECT, question), null);

    assertThat(commands).extracting(Command::shell).contains(Shell.POSIX);
    for (Command command : commands) {
      if (command.shell() == Shell.POSIX) {
        assertThat(exitOfSyntaxCheck(command.line())).as(command.line()).isZero();
      }
    }
  }

  static Stream<Arguments> everyConversationAndItsTools() {
    return Stream.of(
        Arguments.of(new Question.NameServer(Transport.TCP, null, List.of("www.example"), null), "Resolve-DnsName", "+tcp"),
        Arguments.of(new Question.Time(), "w32tm", "ntpdate"),
        Arguments.of(new Question.SecureShell(), "Test-NetConnection", "ssh-keyscan"),
        Arguments.of(new Question.WebPage(true), "curl.exe", "curl"),
        Arguments.of(new Question.WindowsLogon(Protocol.NETBIOS_NAME), "nbtstat", "nmblookup"),
        Arguments.of(new Question.WindowsLogon(Protocol.RPC_ENDPOINT_MAPPER), "Test-NetConnection", "rpcclient"),
        Arguments.of(new Question.WindowsLogon(Protocol.SMB), "Test-NetConnection", "smbclient"),
        Arguments.of(new Question.Alert(new Snmp("h", 162, Snmp.Version.V2C, "c", true, null, null)), "UdpClient", "snmpinform"),
        Arguments.of(new Question.LogMessage(new Syslog("h", 514, null, null, false)), "Test-NetConnection", "logger"),
        Arguments.of(new Question.AnyPort(Protocol.SMTP), "Test-NetConnection", "EHLO"),
        Arguments.of(new Question.AnyPort(Protocol.KERBEROS), "Test-NetConnection", "nc -v -z"),
        Arguments.of(new Question.AnyPort(Protocol.LDAPS), "Test-NetConnection", "ldapsearch"),
        Arguments.of(new Question.AnyPort(Protocol.OTHER), "Test-NetConnection", "nc -v -z"));
  }

  @ParameterizedTest
  @MethodSource("everyConversationAndItsTools")
  void bothSystemsHaveTheirToolAndNameHostAndPort(Question question, String windows, String linux) {
    List<Command> commands = reproduce.commands(check("host.example", 4321, Way.DIRECT, question), null);
    assertThat(commands).filteredOn(each -> each.shell() == Shell.POWERSHELL).extracting(Command::line)
        .anyMatch(line -> line.contains(windows) && line.contains("host.example"));
    assertThat(commands).filteredOn(each -> each.shell() == Shell.POSIX).extracting(Command::line)
        .anyMatch(line -> line.contains(linux) && line.contains("host.example"));
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void whateverWasAddedCanBeRepeatedOnBothSystemsOverBothTransports(Protocol protocol) {
    for (Transport transport : Transport.values()) {
      Check check =
          new Check(
              "custom-1/x", "custom-1", null, Purpose.REQUIRED, "gw1", new Target("host.example", 4321, transport), Way.DIRECT,
              new Question.AnyPort(protocol), Proof.PORT_OPEN, List.of(), false);
      for (Shell shell : Shell.values()) {
        assertThat(reproduce.commands(check, null)).filteredOn(each -> each.shell() == shell).extracting(Command::line)
            .anyMatch(line -> line.contains("host.example") && !line.startsWith("dig host") && !line.contains("-DnsOnly -Name"));
      }
    }
  }

  @Test
  void addressResolverAndProxyOfTheResultAreUsed() {
    Result direct = Given.failed(UPDATES, "sav.example", 80, Way.DIRECT, Cause.NO_ANSWER);
    assertThat(lines(reproduce.commands(check("sav.example", 80, Way.DIRECT, new Question.Web()), direct)))
        .containsExactly(
            "Resolve-DnsName -DnsOnly -Name sav.example -Server 10.0.0.53",
            "curl.exe -v -o NUL -m 10 --noproxy '*' --resolve sav.example:80:185.155.104.24 http://sav.example:80/",
            "dig @10.0.0.53 sav.example A sav.example AAAA",
            "curl -v -o /dev/null -m 10 --noproxy '*' --resolve sav.example:80:185.155.104.24 http://sav.example:80/");

    Result proxied = Given.failed(UPDATES, "sav.example", 80, Way.PROXY, Cause.PROXY_DENIED);
    assertThat(lines(reproduce.commands(check("sav.example", 80, Way.PROXY, new Question.Web()), proxied)))
        .containsExactly(
            "curl.exe -v -o NUL -m 10 -x http://proxy.acme.example:8080 http://sav.example:80/",
            "curl -v -o /dev/null -m 10 -x http://proxy.acme.example:8080 http://sav.example:80/");
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(strings = {"a;rm -rf x", "a'b", "$(id)", "`id`", "a b", "a\nb", "a|b&c", "a\"b"})
  void hostileNamesStayOneWord(String host) throws IOException, InterruptedException {
    for (Shell shell : Shell.values()) {
      assertThat(shell.quote(host)).startsWith("'").endsWith("'");
    }
    assertThat(echoed(Shell.POSIX.quote(host))).isEqualTo(host);
  }

  @Test
  void nameThatCouldBeAnOptionGivesNoCommand() {
    assertThat(reproduce.commands(check("-oProxyCommand=id", 22, Way.DIRECT, new Question.SecureShell()), null)).isEmpty();
  }

  @Test
  void powerShellDoublesAllOfItsApostrophes() {
    assertThat(Shell.POWERSHELL.quote("a'b\u2019c")).isEqualTo("'a''b\u2019\u2019c'");
    assertThat(Shell.POWERSHELL.quote("@name")).isEqualTo("'@name'");
  }

  @Test
  void loginsAreAskedForAndNeverWritten() {
    Question question =
        new Question.DirectoryServer(Protocol.LDAPS, Directory.Kind.ACTIVE_DIRECTORY, "DC=x", "CN=b,DC=x", "directory");
    assertThat(lines(reproduce.commands(check("dc1.example", 636, Way.DIRECT, question), null)))
        .contains("ldapsearch -x -H ldaps://dc1.example:636 -D 'CN=b,DC=x' -W -s base -b DC=x dn");
  }

  private static Check check(String host, int port, Way way, Question question) {
    return new Check(
        "service/" + host, "service", null, Purpose.REQUIRED, "gw1", new Target(host, port, Transport.TCP), way, question,
        Proof.PROTOCOL_SPOKEN, List.of(), false);
  }

  private static List<String> lines(List<Command> commands) {
    return commands.stream().map(Command::line).toList();
  }

  private static int exitOfSyntaxCheck(String line) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-n", "-c", line).start().waitFor();
  }

  private static String echoed(String word) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", "printf %s " + word).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
