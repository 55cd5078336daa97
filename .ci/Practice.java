import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the practice check as a user does and says what is not as it has to be. Uses nothing but the JDK. */
final class Practice {
  /** What the gateway needs of the world outside; passes in full. */
  private static final List<String> EXTERNAL =
      List.of(
          "dns", "online-help", "product-updates", "avira-updates", "kaspersky-updates", "sophos-updates", "rss-feed",
          "service-availability", "ntp", "avira-cloud", "kaspersky-cloud", "licence-validation");

  /** What it needs of the customer's own network; inconclusive until their conversations are written. */
  private static final List<String> INTERNAL =
      List.of(
          "backup", "ssh-console", "management-ui", "pmm-ui", "peers", "pmm-authentication", "directory", "global-catalogue",
          "snmp-alerts", "lexical-data", "syslog");

  /** The mail relay that the made-up engineer added; passes. */
  private static final String ADDED = "custom-1";

  private static final Pattern SERVICE =
      Pattern.compile("\"service\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"verdict\"\\s*:\\s*\"([^\"]+)\"");

  private final Path scratch;
  private final String program;
  private final List<String> wrong = new ArrayList<>();

  private Practice(Path scratch, String program) {
    this.scratch = scratch;
    this.program = program;
  }

  /** Arguments: an empty folder, and the program. */
  public static void main(String[] arguments) throws Exception {
    Practice practice = new Practice(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath().toString());
    practice.whole();
    practice.externalOnly();
    practice.fault();
    practice.badInput();
    practice.wrong.forEach(System.err::println);
    System.err.println(practice.wrong.isEmpty() ? "practice check: as it has to be" : "practice check: NOT as it has to be");
    System.exit(practice.wrong.isEmpty() ? 0 : 1);
  }

  private void whole() throws Exception {
    Ran ran = run("check", "--practice", "--out", "whole", "--json");
    expect(ran.status() == 1, "practice check ends with 1, not " + ran.status());
    Set<String> seen = new TreeSet<>();
    Matcher services = SERVICE.matcher(ran.out());
    while (services.find()) {
      String verdict = services.group(2);
      seen.add(services.group(1));
      if (EXTERNAL.contains(services.group(1)) || services.group(1).equals(ADDED)) {
        expect(verdict.equals("PASS"), services.group(1) + " passes, not " + verdict);
      }
      if (INTERNAL.contains(services.group(1))) {
        boolean reached = Set.of("PASS", "UNCONFIRMED", "INCONCLUSIVE").contains(verdict);
        expect(reached, services.group(1) + " is reached, not " + verdict);
      }
    }
    expect(seen.containsAll(EXTERNAL) && seen.containsAll(INTERNAL), "all 23 services are in the run; there are " + seen);
    List<String> files = names(scratch.resolve("whole"));
    for (String file : List.of("report-r1.html", "report-r1.pdf", "request-r1.html", "request-r1.pdf")) {
      expect(files.contains(file), file + " is written; there are " + files);
    }
    expect(files.stream().anyMatch(file -> file.endsWith(".run.json")), "the run is written; there are " + files);
    expect(begins("whole/report-r1.pdf", "%PDF-"), "the report is a PDF");
    expect(text("whole/request-r1.html").contains("PRACTICE"), "the documents of a practice run say so");
  }

  private void externalOnly() throws Exception {
    int status = run("check", "--practice", "--only", String.join(",", EXTERNAL), "--out", "external").status();
    expect(status == 0, "the external services alone end with 0, not " + status);
  }

  private void fault() throws Exception {
    Ran ran = run("check", "--practice=licence-refused", "--only", "licence-validation", "--out", "fault", "--json");
    boolean refused = ran.out().contains("\"REFUSED\"");
    expect(ran.status() == 1 && refused, "a refused licence server ends with 1 and REFUSED: " + ran.status());
  }

  private void badInput() throws Exception {
    Path site = Files.createDirectories(scratch.resolve("bad")).resolve("site.json");
    String dns = "{\"kind\": \"INTERNAL\", \"servers\": [\"999.1.1.1\"]}";
    Files.writeString(site, "{\"schema\": \"gatewright/site/1\", \"dns\": " + dns + "}");
    Ran ran = run("check", "bad");
    expect(ran.status() == 2, "a bad site ends with 2, not " + ran.status());
    expect(ran.err().contains("/dns/servers/0") && !ran.err().contains("\tat "), "its problems are named by place: " + ran.err());
    expect(names(site.getParent()).equals(List.of("site.json")), "nothing was changed");
  }

  private void expect(boolean so, String what) {
    if (!so) {
      wrong.add("expected: " + what);
    }
  }

  private Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Path out = scratch.resolve("out.txt");
    Path err = scratch.resolve("err.txt");
    int status =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    String said = Files.readString(err);
    System.err.println("$ gatewright " + String.join(" ", arguments) + "\n" + said + "exit status " + status + "\n");
    return new Ran(status, Files.readString(out), said);
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private boolean begins(String file, String with) throws IOException {
    return new String(Files.readAllBytes(scratch.resolve(file)), StandardCharsets.ISO_8859_1).startsWith(with);
  }

  private String text(String file) throws IOException {
    return Files.readString(scratch.resolve(file));
  }

  private record Ran(int status, String out, String err) {}
}
