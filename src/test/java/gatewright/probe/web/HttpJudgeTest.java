package gatewright.probe.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.probe.net.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpJudgeTest {
  private static final String HOST = "updates.vendor.example";
  private static final String DEAD = "192.0.2.1";

  private static HttpReply reply(String status, String headers, String body) {
    String text =
        "HTTP/1.1 " + status + "\r\n" + headers.replace("|", "\r\n") + (headers.isEmpty() ? "" : "\r\n") + "\r\n" + body;
    try {
      return HttpReply.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "GET", Duration.ofMinutes(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpReply redirect(String location) {
    return reply("302 Found", "Location: " + location, "");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        // what; status, headers, body of the host's; the same of the dead address's; same hand?
        "same page; 200 OK; Server: f; <title>No</title>; 200 OK; Server: f; <title>No</title>; true",
        "names the host; 403; Server: f; <title>updates.vendor.example</title>; 403; Server: f; <title>192.0.2.1</title>; true",
        "another status; 403 x; Server: squid; <title>ERROR: no</title>; 503 x; Server: squid; <title>ERROR: no</title>; true",
        "another server; 200 OK; Server: a; <title>No</title>; 200 OK; Server: b; <title>No</title>; false",
        "another title; 200 OK; Server: f; <title>Vendor</title>; 503 x; Server: f; <title>Cannot connect</title>; false",
        "ticket numbers; 403 x; Server: f; ticket 8fa3c1 at 10:31; 403 x; Server: f; ticket 77b1e0 at 10:32; true",
        "other text; 403 x; Server: f; the vendor says no; 403 x; Server: f; blocked; false",
        "no title, another status; 403 x; Server: f; no; 503 x; Server: f; no; false",
        "same redirect; 302 x; Location: http://p/?u=updates.vendor.example; a; 302 x; Location: http://p/?u=192.0.2.1; b; true",
        "other redirect; 302 x; Location: http://vendor.example/; a; 302 x; Location: http://portal/; a; false",
        "empty both; 403 x; ''; ''; 403 x; ''; ''; true"
      })
  void sameHandIsKnown(String what, String s1, String h1, String b1, String s2, String h2, String b2, boolean same) {
    assertThat(HttpJudge.sameHand(reply(s1, h1, b1), HOST, reply(s2, h2, b2), DEAD)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200 OK; ''; <title>Web Page Blocked!</title>; web page blocked",
        "403 Forbidden; Server: ZSCALER/6; x; zscaler",
        "302 Found; Location: https://gw/UserCheck/PortalMain; ''; usercheck",
        "503 x; ''; <p>FortiGuard intrusion prevention</p>; fortiguard"
      })
  void marksOfFiltersAreFound(String status, String headers, String body, String mark) {
    assertThat(HttpJudge.filterMark(reply(status, headers, body))).hasValue(mark);
  }

  @Test
  void contentThatSpeaksOfAFilterIsNoMark() {
    assertThat(HttpJudge.filterMark(reply("200 OK", "", "<title>News</title>how to configure a web filter"))).isEmpty();
    assertThat(HttpJudge.filterMark(reply("404 Not Found", "Server: zscaler", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://updates.vendor.example/x,",
    "https://www.vendor.example/,",
    "https://WWW.VENDOR.EXAMPLE./,",
    "/relative/path,",
    "relative,",
    "?q=http://portal.other/,",
    "http://portal.other/login,portal.other",
    "//portal.other/login,portal.other",
    "http://my_portal.other:8080/login,my_portal.other",
    "http://updates.vendor.example@portal.other/,portal.other",
    "http:\\\\portal.other\\x,portal.other",
    "http://10.1.2.3/,10.1.2.3",
    "http://[2001:db8::1]:8080/,2001:db8::1",
    "http://vendor.example.portal.other/,vendor.example.portal.other"
  })
  void redirectToAStrangerIsNoticed(String location, String stranger) {
    if (stranger == null) {
      assertThat(HttpJudge.strangersHost(redirect(location), HOST)).isEmpty();
    } else {
      assertThat(HttpJudge.strangersHost(redirect(location), HOST)).hasValue(stranger);
    }
  }

  @Test
  void addressesAreNotRelatedByTheirLastNumbers() {
    assertThat(HttpJudge.strangersHost(redirect("http://10.9.2.3/"), "10.1.2.3")).hasValue("10.9.2.3");
    assertThat(HttpJudge.strangersHost(redirect("http://10.1.2.3/x"), "10.1.2.3")).isEmpty();
  }

  @Test
  void onlyRedirectsLeadAway() {
    assertThat(HttpJudge.strangersHost(reply("200 OK", "Location: http://portal.other/", ""), HOST)).isEmpty();
  }
}
