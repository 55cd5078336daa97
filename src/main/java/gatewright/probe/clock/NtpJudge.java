package gatewright.probe.clock;

import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Offsets;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says whose clock is wrong: the workstation's, or this server's. One witness cannot tell; several can. */
final class NtpJudge {
  private static final Duration TOLERATED = Duration.ofSeconds(5);
  private static final String OF_THE_GATEWAY = " It says nothing of the gateway's clock.";

  private final Offsets.Reading own;
  private final List<Offsets.Reading> others;
  private final List<Offsets.Reading> pages;

  /**
   * @param own what this server said
   * @param servers what all time servers said, this one among them
   * @param pages what web servers' dates said
   */
  NtpJudge(Offsets.Reading own, List<Offsets.Reading> servers, List<Offsets.Reading> pages) {
    this.own = own;
    this.others = servers.stream().filter(other -> !other.address().equals(own.address())).toList();
    this.pages = pages;
  }

  /** Whether the two clocks differ by more than the path can have made. */
  static boolean off(Offsets.Reading reading) {
    return reading.offset().abs().minus(reading.doubt()).compareTo(TOLERATED) > 0;
  }

  Finding judge(Trace trace) {
    List<Offsets.Reading> against = Offsets.majority(others.stream().filter(other -> !other.agrees(own)).toList());
    List<Offsets.Reading> with = others.stream().filter(own::agrees).toList();
    if (!off(own)) {
      if (against.size() > with.size() + 1) {
        trace.note(names(against) + " agree with each other on another time than this server and this workstation have.");
      }
      return Finding.pass();
    }
    trace.note(words(with, against));
    return Finding.of(Cause.CLOCK_WRONG);
  }

  private String words(List<Offsets.Reading> with, List<Offsets.Reading> against) {
    String gap = seconds(own.offset());
    String side = own.offset().isNegative() ? "ahead of" : "behind";
    String plain = "This workstation's clock is " + gap + " " + side + " the server.";
    boolean outvoted = against.size() >= 2 && against.size() > with.size();
    boolean aloneAgainstAllElse = with.isEmpty() && !against.isEmpty() && against.stream().noneMatch(NtpJudge::off);
    if (outvoted || aloneAgainstAllElse) {
      String allies = against.stream().noneMatch(NtpJudge::off) ? " and with this workstation" : "";
      String agree = against.size() == 1 ? " agrees" + allies.replaceFirst(" and", "") : " agree with each other" + allies;
      return "This server's clock is wrong, by " + gap + ": " + names(against) + agree + "." + OF_THE_GATEWAY;
    }
    if (!against.isEmpty()) {
      return plain + " " + names(against) + " says otherwise; which of them is right cannot be told." + OF_THE_GATEWAY;
    }
    return plain + witnesses(with) + OF_THE_GATEWAY;
  }

  private String witnesses(List<Offsets.Reading> with) {
    boolean webWithServer = pages.stream().anyMatch(own::agrees);
    boolean webWithWorkstation = pages.stream().anyMatch(page -> !off(page));
    if (!with.isEmpty()) {
      String web = webWithServer ? ", as do the dates of web servers" : "";
      return " " + names(with) + " agrees with the server" + web + ": it is the workstation's clock that is wrong.";
    }
    if (webWithServer != webWithWorkstation) {
      return webWithServer
          ? " The dates of web servers agree with the server: it is the workstation's clock that is wrong."
          : " The dates of web servers agree with the workstation: it is rather the server's clock that is wrong.";
    }
    return "";
  }

  private static String names(List<Offsets.Reading> readings) {
    return readings.stream().map(Offsets.Reading::name).distinct().collect(Collectors.joining(", "));
  }

  private static String seconds(Duration offset) {
    return String.format(Locale.ROOT, "%.1f s", Math.abs(offset.toMillis()) / 1000.0);
  }
}
