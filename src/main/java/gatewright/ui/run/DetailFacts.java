package gatewright.ui.run;

import gatewright.plan.Check;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.SocketPoint;
import gatewright.site.Customer.Contact;
import gatewright.site.Site;
import gatewright.ui.run.FactsGrid.Line;
import gatewright.ui.view.Durations;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of one result, for those who must act and for those who look for it in a log. */
final class DetailFacts {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final PageTools tools;
  private final Texts texts;

  DetailFacts(PageTools tools) {
    this.tools = tools;
    this.texts = tools.texts();
  }

  /** Who must act and what to ask for, from where to where, when, and how far it came. */
  List<Line> of(RunItem.Line row, Site site) {
    Result result = row.result();
    List<Line> lines = new ArrayList<>();
    if (row.owner() != null && row.counts()) {
      lines.add(new Line(texts.text("details.owner"), owner(row, site)));
    }
    List<String> advice = tools.explain().advice(result, texts.language());
    if (!advice.isEmpty()) {
      lines.add(new Line(texts.text("details.advice"), String.join("\n", advice)));
    }
    lines.add(new Line(texts.text("details.neededBy"), initiator(row.check())));
    if (!result.attempts().isEmpty()) {
      Attempt last = result.attempts().get(result.attempts().size() - 1);
      lines.add(new Line(texts.text("details.fromTo"), path(last), true));
      lines.add(new Line(texts.text("details.when"), MOMENT.format(last.at()), true));
    }
    lines.add(new Line(texts.text("details.proof"), proof(row)));
    lines.add(new Line(texts.text("details.identity"), texts.text("identity", result.identity())));
    if (result.resolver() != null) {
      lines.add(new Line(texts.text("details.resolver"), resolver(result.resolver())));
    }
    return lines;
  }

  /** Every try to reach the address. */
  List<Line> attempts(Result result) {
    return result.attempts().stream()
        .map(attempt -> new Line(
            CLOCK.format(attempt.at()),
            texts.text("details.attempt", path(attempt), outcome(attempt.outcome()), Durations.words(attempt.millis(), texts))))
        .toList();
  }

  private String owner(RunItem.Line row, Site site) {
    Optional<Contact> known = site.customer().contact(row.owner());
    Stream<String> contact = known.stream().flatMap(each -> Stream.of(each.name(), each.email(), each.phone()));
    return Stream.concat(Stream.of(tools.explain().owner(row.owner(), texts.language())), contact)
        .filter(part -> part != null && !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String initiator(Check check) {
    return switch (check.initiator()) {
      case "administrators" -> texts.text("initiator.administrators");
      case "pmm-users" -> texts.text("initiator.pmm-users");
      case "workstation" -> texts.text("initiator.workstation");
      default -> texts.text("initiator.gateways", check.initiator().replace(",", ", "));
    };
  }

  private String proof(RunItem.Line row) {
    String reached = texts.text("proof", row.result().proof());
    boolean enough = row.result().proof().reaches(row.check().needed());
    return enough ? reached : texts.text("details.proof.short", reached, texts.text("proof", row.check().needed()));
  }

  private String resolver(String resolver) {
    return switch (resolver) {
      case "WORKSTATION" -> texts.text("details.resolver.WORKSTATION");
      case "PROXY" -> texts.text("details.resolver.PROXY");
      default -> resolver;
    };
  }

  private String outcome(String outcome) {
    return switch (outcome) {
      case "CONNECTED" -> texts.text("details.attempt.CONNECTED");
      case "ANSWERED" -> texts.text("details.attempt.ANSWERED");
      default ->
          Arrays.stream(Cause.values())
              .filter(cause -> cause.name().equals(outcome))
              .findFirst()
              .map(cause -> tools.explain().cause(cause, texts.language()))
              .orElse(outcome);
    };
  }

  private String path(Attempt attempt) {
    return texts.text("details.path", point(attempt.source()), point(attempt.destination()));
  }

  private static String point(SocketPoint point) {
    return (point.address().indexOf(':') >= 0 ? "[" + point.address() + "]" : point.address()) + ":" + point.port();
  }
}
