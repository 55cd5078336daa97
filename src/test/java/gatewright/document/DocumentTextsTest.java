package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.advice.Bundles;
import gatewright.catalogue.Direction;
import gatewright.result.PathConclusion;
import gatewright.result.Verdict;
import gatewright.site.Customer;
import gatewright.site.Dns;
import gatewright.site.Gateway;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTextsTest {
  private static final Pattern KEY = Pattern.compile("\"([a-z]+[a-zA-Z]*(?:\\.[a-zA-Z]+)*)\"");
  private static final Pattern CALL = Pattern.compile("words\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void bothLanguagesHaveTheSameKeysAndAnswerToAllThatAreUsed() throws IOException {
    Set<String> used = used();
    Set<String> english = Bundles.keys("i18n/document.properties");

    assertThat(Bundles.keys("i18n/document_de.properties")).isEqualTo(english);
    assertThat(english).containsAll(called()).containsAll(built());
    assertThat(english).allSatisfy(key -> assertThat(used.contains(key) || built().contains(key)).as(key).isTrue());
  }

  @Test
  void noSentenceHasAnApostropheThatTheFormatWouldSwallow() {
    for (String name : List.of("document", "document_de", "advice", "advice_de")) {
      String file = "i18n/" + name + ".properties";
      assertThat(Bundles.properties(file).values()).allSatisfy(value -> assertThat(value.toString()).doesNotContain("'"));
    }
  }

  /** Keys that are put together from a constant's name. */
  private static Set<String> built() {
    Set<String> keys = new TreeSet<>();
    add(keys, "environment.", Customer.Environment.values());
    add(keys, "gateway.", Gateway.State.values());
    add(keys, "areas.", Verdict.values());
    add(keys, "path.", PathConclusion.Kind.values());
    add(keys, "rule.direction.", Direction.values());
    add(keys, "decision.dns.", Dns.Kind.values());
    add(keys, "decision.proxy.inspects.", Proxy.Inspection.values());
    add(keys, "decision.pmm.", Pmm.Mode.values());
    keys.addAll(List.of("attempt.CONNECTED", "attempt.ANSWERED", "outcome.resolver.WORKSTATION", "outcome.resolver.PROXY"));
    keys.addAll(List.of("evidence.store.PUBLIC", "evidence.store.FILE", "evidence.store.SYSTEM"));
    return keys;
  }

  private static void add(Set<String> keys, String prefix, Enum<?>... constants) {
    for (Enum<?> constant : constants) {
      keys.add(prefix + constant.name());
    }
  }

  private static Set<String> used() throws IOException {
    return found(KEY);
  }

  private static Set<String> called() throws IOException {
    Set<String> called = found(CALL);
    called.removeIf(key -> key.endsWith("."));
    return called;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/java/gatewright/document"), Path.of("src/main/jte"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) {
            keys.add(matcher.group(1));
          }
        }
      }
    }
    return keys;
  }
}
