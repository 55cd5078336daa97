package gatewright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.plan.Way;
import gatewright.result.Cause;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TicketTextTest {
  private static final Service UPDATES = Given.vendor("sophos-updates", Protocol.HTTP, 80);

  @Test
  void ticketNamesConnectionTimeCauseAndRule() {
    String text =
        new TicketText(Locale.ENGLISH).of(Given.failed(UPDATES, "sav.example", 80, Way.DIRECT, Cause.NO_ANSWER), UPDATES);

    assertThat(text.lines())
        .containsExactly(
            "Gatewright: Title of sophos-updates, sav.example:80",
            "Connection from 10.0.0.5:51514 to 185.155.104.24:80 (sav.example:80, TCP 80) at 2026-11-24 10:32:07.300 UTC.",
            "Observed: No answer (NO_ANSWER). Nothing came back at all. Most likely a firewall drops the packets.",
            "What to do:",
            "- Ask for TCP 80 from the gateways to sav.example, by host name if the firewall can do that.",
            "- Nothing rejects the connection, so look for a rule that drops, or for a missing route back.",
            "- Seen: no answer in 5.0 s.",
            "- Firewall log: look for 10.0.0.5:51514 to 185.155.104.24:80, at 2026-11-24 10:32:07.300 UTC.",
            "Rule FR-007.1 of the firewall request.");
  }

  @Test
  void ticketThroughTheProxyNamesTheProxy() {
    String text =
        new TicketText(Locale.GERMAN).of(Given.failed(UPDATES, "sav.example", 80, Way.PROXY, Cause.PROXY_DENIED), UPDATES);

    assertThat(text).contains("Sie ging durch den Proxy proxy.acme.example:8080.").contains("Proxy verbietet es");
  }
}
