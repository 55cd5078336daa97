package gatewright.session.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import gatewright.session.proxy.PacFile.Answer;
import gatewright.session.proxy.PacFile.Kind;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PacFileTest {
  private static final String SCRIPT =
      """
      // return "PROXY commented.example:1";
      /* function FindProxyForURL(u, h) { return 'PROXY also.example:2' } */
      function FindProxyForURL(url, host) {
        var quoted = /["'\\/]PROXY pattern.example:3/.test(host) || a / b / c;
        if (isPlainHostName(host)) return "DIRECT";
        if (shExpMatch(host, "*.acme.example")) { return 'proxy inside.acme.example:3128;DIRECT'; }
        if (old) return "SOCKS5 s.acme.example:1080; SOCKS s.acme.example:1080";
        if (safe) return "HTTPS tls.acme.example:443";
        return "PROXY " + chosen + "; PROXY [2001:db8::1]:8080; HTTP inside.acme.example:3128";
      }
      """;

  @Test
  void onlyWhatAnswersCanBeIsListedEachOnce() {
    PacFile file = PacFile.read(SCRIPT).orElseThrow();

    assertThat(file.answers())
        .containsExactly(
            new Answer(Kind.DIRECT, ""),
            new Answer(Kind.PROXY, "inside.acme.example:3128"),
            new Answer(Kind.SOCKS, "s.acme.example:1080"),
            new Answer(Kind.TLS_PROXY, "tls.acme.example:443"),
            new Answer(Kind.PROXY, "[2001:db8::1]:8080"));
    assertThat(file.computed()).isTrue();
  }

  @Test
  void aScriptWithoutComputedAnswersIsListedInFull() {
    PacFile file = PacFile.read("function FindProxyForURL(u,h){return 'PROXY p.example:8080; DIRECT'}").orElseThrow();

    assertThat(file.computed()).isFalse();
    assertThat(file.answers()).hasSize(2);
  }

  @Test
  void aPageOfAPortalIsNoScriptEvenIfItTalksOfProxies() {
    assertThat(PacFile.read("<html><body>Log in to use \"PROXY p.example:8080\"</body></html>")).isEmpty();
    assertThat(PacFile.read("")).isEmpty();
    assertThat(PacFile.read("// function FindProxyForURL(u, h)\nreturn 'FindProxyForURL'")).isEmpty();
  }

  @Test
  void largeTextsMadeToKeepTheReaderBusyAreReadAtOnce() {
    for (String part : new String[] {"/", "\n/", "/ ", "'", "`", "\\", "/*", "=/[", "\"PROXY a:1;\" ", "return/"}) {
      String text = "FindProxyForURL " + part.repeat(1_000_000 / part.length());
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> PacFile.read(text), part);
    }
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void whateverTheScriptSaysGivesAddressesOrNothing(@ForAll("scripts") String text) {
    Optional<PacFile> file = PacFile.read(text);
    boolean sound =
        file.stream()
            .flatMap(each -> each.answers().stream())
            .allMatch(
                answer -> answer.kind() == Kind.DIRECT
                    ? answer.hostPort().isEmpty()
                    : answer.hostPort().matches("(\\[[0-9A-Fa-f:.]+]|[^:\\s@/]+):[0-9]{1,5}"));
    assertThat(sound && file.map(each -> each.answers().size() <= 200).orElse(true)).isTrue();
  }

  @Provide
  Arbitrary<String> scripts() {
    return Noise.aroundText(SCRIPT, "function FindProxyForURL(u,h){return \"PROXY a:1;SOCKS b:2\"}", "`/[*/\\'\"FindProxyForURL");
  }
}
