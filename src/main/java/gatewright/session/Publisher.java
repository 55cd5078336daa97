package gatewright.session;

import gatewright.catalogue.Catalogue;
import gatewright.document.DocumentFormat;
import gatewright.document.DocumentInput;
import gatewright.document.DocumentKind;
import gatewright.document.Documents;
import gatewright.folder.DocumentFiles;
import gatewright.folder.NumbersFile;
import gatewright.folder.RequestLedger;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.plan.Plan;
import gatewright.result.Run;
import gatewright.site.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes documents: gives the request its revision, and each file a name that was free. */
public final class Publisher {
  private final Clock clock;
  private final String program;
  private Documents documents;

  /**
   * @param clock tells when documents are made
   * @param program version of Gatewright
   */
  public Publisher(Clock clock, String program) {
    this.clock = clock;
    this.program = program;
  }

  /**
   * What the documents are about.
   *
   * @param runs finished runs, newest first
   */
  public record Subject(Catalogue catalogue, Site site, Plan plan, List<Run> runs) {
    public Subject {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Keeps the numbers of a plan, and gives the request a new revision if it asks for something else than the newest one.
   *
   * @return the ledger as it is on disk now
   */
  public RequestLedger number(NumbersFile file, RequestLedger ledger, Plan plan) throws IOException {
    RequestLedger numbered = numbered(ledger, plan);
    if (!numbered.equals(ledger)) {
      file.write(numbered);
    }
    return numbered;
  }

  /** The ledger as {@link #number} would leave it; nothing is written. */
  public RequestLedger numbered(RequestLedger ledger, Plan plan) {
    return ledger.with(plan.numbers()).requested(fingerprint(plan), clock.instant());
  }

  /** Both documents in every form. */
  public static Map<DocumentKind, Set<DocumentFormat>> everything() {
    Map<DocumentKind, Set<DocumentFormat>> all = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      all.put(kind, EnumSet.allOf(DocumentFormat.class));
    }
    return all;
  }

  /**
   * Writes one document as PDF, as {@link #publish} would; the stream stays open.
   *
   * @param revision of the request
   */
  public void draft(Subject subject, int revision, DocumentKind kind, Locale language, OutputStream out) throws IOException {
    documents().pdf(input(subject, revision, language), kind, out);
  }

  /**
   * Writes documents.
   *
   * @param revision of the request
   * @param wanted the forms of each document
   * @param directory where to; made if it is not there
   * @return the new files
   */
  public List<Path> publish(
      Subject subject,
      int revision,
      Map<DocumentKind, Set<DocumentFormat>> wanted,
      Locale language,
      Path directory)
      throws IOException {
    Files.createDirectories(directory);
    Path aside = Files.createTempDirectory(directory, ".writing");
    try {
      List<Path> written = documents().write(input(subject, revision, language), wanted, aside);
      return moved(written, new DocumentFiles(directory));
    } finally {
      clear(aside);
    }
  }

  private DocumentInput input(Subject subject, int revision, Locale language) {
    return new DocumentInput(
        subject.catalogue(), subject.site(), subject.plan(), subject.runs(), revision, clock.instant(), language, program);
  }

  /** Made when the first document is, as it reads fonts and templates. */
  private synchronized Documents documents() {
    if (documents == null) {
      documents = new Documents();
    }
    return documents;
  }

  /** The forms of one document keep one name, so that they are seen to belong together. */
  private static List<Path> moved(List<Path> written, DocumentFiles files) throws IOException {
    List<Path> there = new ArrayList<>();
    for (String stem : written.stream().map(Publisher::stem).distinct().toList()) {
      List<Path> forms = written.stream().filter(file -> stem(file).equals(stem)).toList();
      List<Path> free = files.next(stem, forms.stream().map(Publisher::extension).toArray(String[]::new));
      for (int i = 0; i < forms.size(); i++) {
        there.add(Files.move(forms.get(i), free.get(i)));
      }
    }
    return there;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void clear(Path aside) throws IOException {
    try (Stream<Path> left = Files.walk(aside)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Of what the network team would have to do: who, where to, which ports. Wording does not count. */
  static String fingerprint(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (Flow flow : plan.flows()) {
      text.append(String.join("|", flow.number(), flow.transport().name(), flow.ports().toString(), flow.zone()));
      for (Party party : flow.from()) {
        text.append("|from ").append(party.id()).append(' ').append(party.addresses()).append(' ').append(party.natAddress());
      }
      if (flow.proxy() != null) {
        text.append("|proxy ").append(flow.proxy().hostPort());
      }
      for (Member member : flow.members()) {
        text.append("|to ").append(member.number()).append(' ').append(member.kind()).append(' ').append(member.host());
        text.append(' ').append(member.ports()).append(' ').append(member.documented());
      }
      text.append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
