package gatewright.document;

import gatewright.advice.Advisor;
import gatewright.advice.Bundle;
import gatewright.advice.Texts;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Source;
import gatewright.catalogue.Transport;
import gatewright.result.Run;
import gatewright.result.SocketPoint;
import gatewright.result.Vantage;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Everything that a document says in its own words, in one language. Times are UTC and say so. */
public final class Words {
  /** Base name of the bundle. */
  static final String BUNDLE = "i18n/document";

  private final Bundle bundle;
  private final Texts texts;
  private final Advisor advisor;
  private final DateTimeFormatter minutes;
  private final DateTimeFormatter millis;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  /** Words of that language; English where there are none. */
  public Words(Locale locale) {
    this.bundle = new Bundle(BUNDLE, locale);
    this.texts = new Texts(locale);
    this.advisor = new Advisor(locale);
    this.minutes = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", locale).withZone(ZoneOffset.UTC);
    this.millis = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    this.day = DateTimeFormatter.ofPattern("d MMM uuuu", locale).withZone(ZoneOffset.UTC);
    this.month = DateTimeFormatter.ofPattern("MMM uuuu", locale);
  }

  /** The sentence of that key, filled in. */
  public String text(String key, Object... arguments) {
    return bundle.text(key, arguments);
  }

  /** The language as HTML names it. */
  String language() {
    return bundle.locale().getLanguage();
  }

  /** The language. */
  Locale locale() {
    return bundle.locale();
  }

  /** The words of results. */
  Texts results() {
    return texts;
  }

  /** Who says what to do. */
  Advisor advisor() {
    return advisor;
  }

  /** "24 Nov 2026 11:20 UTC". */
  String time(Instant at) {
    return minutes.format(at);
  }

  /** "2026-11-24 11:20:03.120 UTC", as logs have it. */
  String exactly(Instant at) {
    return millis.format(at);
  }

  /** "24 Nov 2026". */
  String day(Instant at) {
    return day.format(at);
  }

  /** "24 Nov 2026". */
  String day(LocalDate date) {
    return day.format(date.atStartOfDay(ZoneOffset.UTC));
  }

  /** A date of a document ("2018-11") in words, as precise as it is; as it stands if it is none. */
  String documented(String date) {
    try {
      return date.length() > "2018-11".length()
          ? day(LocalDate.parse(date))
          : month.format(YearMonth.parse(date));
    } catch (DateTimeParseException e) {
      return date;
    }
  }

  /** "Connection Ports and Protocols 2.4, Nov 2018". */
  String source(Source source) {
    String version = source.version() == null ? "" : " " + source.version();
    return source.document() + version + (source.date() == null ? "" : ", " + documented(source.date()));
  }

  /** "TCP 443". */
  static String port(Transport transport, PortRange ports) {
    return transport.name() + " " + ports.toString().replace('-', '–');
  }

  /** Address and port, an IPv6 address in brackets; the address alone if the port was never known. */
  static String point(SocketPoint point) {
    boolean six = point.address().indexOf(':') >= 0;
    String text = Addresses.text(point.address());
    String address = six && point.port() > 0 ? "[" + text + "]" : text;
    return point.port() > 0 ? address + ":" + point.port() : address;
  }

  /** A number as this language writes it, with one place after the point at most. */
  String number(Number number) {
    NumberFormat format = NumberFormat.getInstance(bundle.locale());
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** "workstation 10.0.0.5": where a run was made from; a practice run never leaves its machine. */
  String place(Run run) {
    Vantage vantage = run.vantage();
    if (run.practice() != null) {
      return text("place.loopback", vantage.name());
    }
    return vantage.addresses().isEmpty() ? vantage.name() : vantage.name() + " " + Addresses.text(vantage.addresses().get(0));
  }

  /** At most that many characters, with an ellipsis if there were more. */
  static String shortened(String text, int most) {
    String flat = text.strip().replaceAll("\\s+", " ");
    return flat.length() <= most ? flat : flat.substring(0, most - 1) + "…";
  }
}
