package gatewright.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void idsAreThoseOfTheCommandLine() {
    assertThat(Arrays.stream(Fault.values()).map(Fault::id))
        .containsExactly(
            "none",
            "av-mirrors-dropped",
            "one-dead-mirror",
            "licence-refused",
            "tls-intercepted",
            "resolver-public",
            "resolver-rewrites",
            "resolver-tcp-blocked",
            "proxy-needs-login",
            "proxy-blocks",
            "block-page",
            "licence-expired-certificate",
            "transparent-proxy",
            "captive-portal",
            "clock-wrong",
            "backup-read-only",
            "host-key-changed",
            "data-channel-blocked",
            "directory-needs-tls",
            "directory-login-refused",
            "not-a-global-catalogue",
            "trap-receiver-down",
            "syslog-resets");
  }

  @Test
  void idLeadsBackToItsFault() {
    assertThat(Arrays.stream(Fault.values())).allSatisfy(fault -> assertThat(Fault.byId(fault.id())).hasValue(fault));
    assertThat(Fault.byId("")).isEmpty();
    assertThat(Fault.byId("NONE")).isEmpty();
  }
}
