package gatewright.cli;

import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run in the form that build servers read: a suite for each service, a case for each result. FAIL is a failure; what stayed
 * inconclusive or untested without a good reason is an error; controls never count.
 */
final class JUnitFile {
  private JUnitFile() {}

  /** Writes it; the stream stays open. */
  static void write(Run run, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "gatewright");
      Map<String, List<Result>> services =
          run.results().stream().collect(Collectors.groupingBy(Result::service, TreeMap::new, Collectors.toList()));
      for (Map.Entry<String, List<Result>> service : services.entrySet()) {
        suite(xml, run, service.getKey(), service.getValue());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("the JUnit file could not be written", e);
    }
  }

  private static void suite(XMLStreamWriter xml, Run run, String service, List<Result> results) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", service);
    xml.writeAttribute("timestamp", run.started().toString());
    xml.writeAttribute("tests", Integer.toString(results.size()));
    xml.writeAttribute("failures", count(results, Outcome.FAILURE));
    xml.writeAttribute("errors", count(results, Outcome.ERROR));
    xml.writeAttribute("skipped", count(results, Outcome.SKIPPED));
    for (Result result : results) {
      testCase(xml, result);
    }
    xml.writeEndElement();
  }

  private static String count(List<Result> results, Outcome outcome) {
    return Long.toString(results.stream().filter(result -> Outcome.of(result) == outcome).count());
  }

  private static void testCase(XMLStreamWriter xml, Result result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", result.service());
    xml.writeAttribute("name", clean(result.check()));
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", result.millis() / 1000.0));
    Outcome outcome = Outcome.of(result);
    if (outcome != Outcome.SUCCESS) {
      xml.writeStartElement(outcome.name().toLowerCase(Locale.ROOT));
      xml.writeAttribute("message", word(result));
      if (outcome != Outcome.SKIPPED) {
        xml.writeAttribute("type", result.cause() == null ? result.verdict().name() : result.cause().name());
        xml.writeCharacters(clean(String.join("\n", lines(result))));
      }
      xml.writeEndElement();
    } else if (result.cause() != null || !result.notes().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(word(result) + "\n" + String.join("\n", lines(result))));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String word(Result result) {
    String purpose = result.purpose() == Purpose.CONTROL ? "control: " : "";
    return purpose + result.verdict() + (result.cause() == null ? "" : " " + result.cause());
  }

  private static List<String> lines(Result result) {
    List<String> lines = new ArrayList<>(result.notes());
    lines.addAll(result.advice());
    return lines;
  }

  /** Without what XML 1.0 cannot hold; servers send such things in banners. */
  private static String clean(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What a build server makes of a result. */
  private enum Outcome {
    SUCCESS,
    FAILURE,
    ERROR,
    SKIPPED;

    static Outcome of(Result result) {
      boolean control = result.purpose() == Purpose.CONTROL;
      return switch (result.verdict()) {
        case PASS, WARN, UNCONFIRMED, CONFIRMED -> SUCCESS;
        case NOT_APPLICABLE -> SKIPPED;
        case FAIL -> control ? SKIPPED : FAILURE;
        case INCONCLUSIVE -> control ? SKIPPED : ERROR;
        case NOT_TESTED -> control || ExitStatus.excused(result.cause()) ? SKIPPED : ERROR;
      };
    }
  }
}
