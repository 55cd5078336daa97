package gatewright.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.plan.Proof;
import gatewright.practice.Fault;
import gatewright.plan.Way;
import gatewright.result.Exemption;
import gatewright.result.Identity;
import gatewright.result.PathConclusion;
import gatewright.result.ProxySetting;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.Customer;
import gatewright.site.Directory;
import gatewright.site.Dns;
import gatewright.site.Gateway;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import gatewright.ui.answer.Message;
import gatewright.ui.files.StageKind;
import gatewright.ui.documents.PaperworkForm;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.run.Grouping;
import gatewright.ui.run.Order;
import gatewright.ui.run.Show;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path SOURCES = Path.of("src", "main", "java", "gatewright", "ui");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*(?:\\.[\\w-]+)*)\"");
  private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");

  private static final Pattern MESSAGE =
      Pattern.compile("(?:Message\\.of|texts\\(?\\)?\\.text)\\(\"([\\w.-]+\\.[\\w-]+)\"[,)]");

  /** Texts of constants: first part of the key, and the constants. */
  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.ofEntries(
          Map.entry("step", StepKind.class),
          Map.entry("verdict", Verdict.class),
          Map.entry("proof", Proof.class),
          Map.entry("identity", Identity.class),
          Map.entry("way", Way.class),
          Map.entry("test.show", Show.class),
          Map.entry("test.by", Grouping.class),
          Map.entry("test.order", Order.class),
          Map.entry("stepName", StepName.class),
          Map.entry("stage", StageKind.class),
          Map.entry("area", Area.class),
          Map.entry("protocol", Protocol.class),
          Map.entry("transport", Transport.class),
          Map.entry("direction", Direction.class),
          Map.entry("framing", Syslog.Framing.class),
          Map.entry("format", Syslog.Format.class),
          Map.entry("snmpVersion", Snmp.Version.class),
          Map.entry("dataMode", Backup.DataMode.class),
          Map.entry("gatewayState", Gateway.State.class),
          Map.entry("environment", Customer.Environment.class),
          Map.entry("proxyKind", Proxy.Kind.class),
          Map.entry("inspection", Proxy.Inspection.class),
          Map.entry("path", PathConclusion.Kind.class),
          Map.entry("proxy.origin", ProxySetting.Origin.class),
          Map.entry("proxy.exemption.ask", Exemption.Reason.class),
          Map.entry("proxy.exemption.breaks", Exemption.Reason.class),
          Map.entry("dnsKind", Dns.Kind.class),
          Map.entry("pmmMode", Pmm.Mode.class),
          Map.entry("directoryKind", Directory.Kind.class),
          Map.entry("antivirus.engine", Antivirus.Engine.class),
          Map.entry("documents.kind", DocumentKind.class),
          Map.entry("documents.format", DocumentFormat.class),
          Map.entry("documents.term", PaperworkForm.Term.class));

  /** Keys that are put together otherwise. */
  private static final List<String> PUT_TOGETHER =
      List.of("fault.", "service.", "directory.port.", "antivirus.cloud.", "language.", "evidence.", "proxy.script.trouble.",
          "directories.reason.", "directories.port.", "site.service.", "protocol.NONE", "area.CONTROL", "chain.");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(keys("ui_de.properties")).isEqualTo(keys("ui.properties"));
  }

  @Test
  void everyKeyThatIsUsedIsThere() throws IOException {
    Set<String> used = new TreeSet<>(found(RESOURCES.resolve("fxml"), FXML_KEY));
    CONSTANTS.forEach(
        (prefix, type) -> Arrays.stream(type.getEnumConstants()).forEach(each -> used.add(prefix + "." + each.name())));

    assertThat(keys("ui.properties")).containsAll(used);
  }

  @Test
  void everyFaultOfThePracticeSiteHasItsWords() throws IOException {
    Set<String> used = new TreeSet<>();
    Stream.of(Fault.values()).forEach(fault -> used.addAll(List.of("fault." + fault.id(), "fault." + fault.id() + ".hint")));

    assertThat(keys("ui.properties")).containsAll(used);
  }

  @Test
  void everyKeyThatIsThereIsUsed() throws IOException {
    Set<String> used = new TreeSet<>(found(RESOURCES.resolve("fxml"), FXML_KEY));
    used.addAll(found(SOURCES, LITERAL));
    Set<String> unused =
        keys("ui.properties").stream()
            .filter(key -> !used.contains(key))
            .filter(key -> CONSTANTS.keySet().stream().noneMatch(prefix -> key.startsWith(prefix + ".")))
            .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unused).isEmpty();
  }

  @Test
  void everyMessageKeyInTheSourcesIsThere() throws IOException {
    Set<String> messages = found(SOURCES, MESSAGE);
    messages.removeAll(CONSTANTS.keySet());
    messages.removeAll(Set.of("directory.port", "antivirus.cloud"));

    assertThat(messages).isNotEmpty();
    assertThat(keys("ui.properties")).containsAll(messages);
  }

  @Test
  void everyPatternCanBeFormatted() throws IOException {
    for (String file : List.of("ui.properties", "ui_de.properties")) {
      Properties texts = load(file);
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        if (text.contains("{")) {
          assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5})).as(key).doesNotContain("{");
        }
        assertThat(text).as(key + " wants typographic quotes").doesNotContain("'").isNotBlank();
      }
    }
  }

  @Test
  void oneAndManyAreSaidDifferently() {
    Texts texts = new Texts(Locale.ENGLISH);

    assertThat(texts.text(Message.of("status.missing", 1))).isEqualTo("One answer missing");
    assertThat(texts.text(Message.of("status.missing", 3))).isEqualTo("3 answers missing");
    assertThat(texts.text(Message.of("documents.wrong", Message.of("backup.host")))).isEqualTo("First correct “Host”.");
  }

  @Test
  void anUnknownLanguageIsEnglishWhateverTheSystemSpeaks() {
    assertThat(new Texts(Locale.FRENCH).text("step.BACKUP")).isEqualTo("Backup");
    assertThat(new Texts(Locale.GERMAN).text("step.BACKUP")).isEqualTo("Sicherung");
  }

  private static Set<String> keys(String file) throws IOException {
    return new TreeSet<>(load(file).stringPropertyNames());
  }

  private static Properties load(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("i18n").resolve(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> found(Path folder, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
      }
    }
    return found;
  }
}
