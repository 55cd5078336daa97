package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.site.Problem;
import gatewright.site.Reading;
import gatewright.site.Samples;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import gatewright.site.SiteWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path directory;

  @Test
  void savedSiteIsReadAgain() throws IOException {
    SiteFolder folder = new SiteFolder(directory.resolve("customers/acme"));
    Site site = Samples.site();
    folder.save(site);
    assertThat(folder.read(new SiteReader())).isEqualTo(new Reading(Optional.of(site), List.of()));
    assertThat(Files.readString(folder.siteFile())).startsWith("{\n  \"schema\" : \"gatewright/site/1\"").endsWith("}\n");
    assertThat(list(folder.root())).containsExactly("site.json");
  }

  @Test
  void namingAFolderTouchesNothing() {
    SiteFolder folder = new SiteFolder(directory.resolve("nowhere"));
    assertThat(folder.hasSite()).isFalse();
    assertThat(folder.read(new SiteReader()).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.MISSING));
    assertThat(folder.root()).doesNotExist();
  }

  @Test
  void fileInsteadOfAFolderIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("site.json"), "{}");
    assertThat(new SiteFolder(file).read(new SiteReader()).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("the site's folder, not a file"));
  }

  @Test
  void folderInsteadOfTheFileIsNamed() throws IOException {
    Files.createDirectory(directory.resolve("site.json"));
    assertThat(onlyProblem()).isEqualTo(new Problem(Problem.Kind.WRONG, "", "a folder", "a regular file of at most 1 MB"));
  }

  @Test
  void fileOf50MegabytesIsNamedAndNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(directory.resolve("site.json").toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    assertThat(onlyProblem().value()).isEqualTo("52428800 bytes");
  }

  @Test
  void largestFileIsStillRead() throws IOException {
    byte[] example = Samples.exampleBytes();
    byte[] file = Arrays.copyOf(example, JsonFile.LARGEST);
    Arrays.fill(file, example.length, file.length, (byte) ' ');
    Files.write(directory.resolve("site.json"), file);
    assertThat(new SiteFolder(directory).read(new SiteReader()).complete()).isTrue();
  }

  @Test
  void inputErrorsAreSaidInWords() {
    assertThat(JsonFile.unreadable(new AccessDeniedException("site.json")).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.value()).isEqualTo("no permission to read"));
    assertThat(JsonFile.unreadable(new FileSystemLoopException("site.json")).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.value()).isEqualTo("not readable (FileSystemLoopException)"));
  }

  @Test
  @EnabledIf("posix")
  void fileWithoutPermissionIsNamed() throws IOException {
    Path file = Files.write(directory.resolve("site.json"), Samples.exampleBytes());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();
    assertThat(onlyProblem().value()).isEqualTo("no permission to read");
  }

  @Test
  @EnabledIf("posix")
  void linkThatLeadsToItselfIsNamed() throws IOException {
    Files.createSymbolicLink(directory.resolve("site.json"), Path.of("site.json"));
    assertThat(onlyProblem().value()).contains("not readable");
  }

  @Test
  void readingABrokenSiteChangesNothing() throws IOException {
    String unknown = "{\"schema\": \"gatewright/site/1\", \"x\": 1}";
    for (String content : List.of("", "{", "[]", "{\"schema\": \"gatewright/site/2\"}", unknown)) {
      Files.writeString(directory.resolve("site.json"), content);
      Map<String, String> before = contents();
      SiteFolder folder = new SiteFolder(directory);
      assertThat(folder.read(new SiteReader()).site()).as(content).isEmpty();
      assertThat(contents()).isEqualTo(before);
    }
  }

  @Test
  void whatCannotBeReadIsNeverOverwritten() throws IOException {
    for (String content : List.of("", "{", "{\"schema\": \"gatewright/site/2\"}")) {
      Files.writeString(directory.resolve("site.json"), content);
      Map<String, String> before = contents();
      assertThatThrownBy(() -> new SiteFolder(directory).save(Samples.site()))
          .isInstanceOf(IOException.class).hasMessageContaining("was not overwritten");
      assertThat(contents()).isEqualTo(before);
    }
  }

  @Test
  void fieldsOfANewerVersionAreKept() throws IOException {
    ObjectNode newer = Samples.example().put("schema", "gatewright/site/1.3").put("colour", "red");
    newer.withObject("/customer").put("number", 17);
    ((ObjectNode) newer.at("/gateways/1")).putArray("interfaces").add("eth0");
    ((ObjectNode) newer.at("/antivirus/1")).put("licence", "x");
    Files.write(directory.resolve("site.json"), new ObjectMapper().writeValueAsBytes(newer));
    SiteFolder folder = new SiteFolder(directory);

    Site read = folder.read(new SiteReader()).site().orElseThrow();
    // The second gateway is now the first one, and there is only one of the engines.
    ObjectNode changed = SiteWriter.tree(read);
    changed.withArray("gateways").remove(0);
    changed.withArray("peers").removeAll();
    changed.withArray("antivirus").remove(0);
    changed.putNull("syslog");
    folder.save(new SiteReader().read(changed).site().orElseThrow());

    JsonNode saved = new ObjectMapper().readTree(folder.siteFile().toFile());
    assertThat(saved.path("schema").asText()).isEqualTo("gatewright/site/1.3");
    assertThat(saved.path("colour").asText()).isEqualTo("red");
    assertThat(saved.at("/customer/number").asInt()).isEqualTo(17);
    assertThat(saved.at("/gateways/0/interfaces/0").asText()).isEqualTo("eth0");
    assertThat(saved.at("/antivirus/0/licence").asText()).isEqualTo("x");
    assertThat(saved.path("gateways")).hasSize(1);
    assertThat(saved.path("syslog").isNull()).isTrue();
    assertThat(folder.read(new SiteReader()).complete()).isTrue();
  }

  @Test
  void failedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(directory.resolve("site.json"), "old");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write('n');
      throw new IOException("disk full");
    })).hasMessage("disk full");
    assertThat(contents()).isEqualTo(Map.of("site.json", "old"));
  }

  @Test
  @EnabledIf("posix")
  void onlyTheOwnerCanReadWhatIsWritten() throws IOException {
    SiteFolder folder = new SiteFolder(directory.resolve("a/b"));
    folder.save(Samples.site());
    Path run = folder.runs().write(SampleRuns.run("workstation", SampleRuns.STARTED));
    folder.numbers().write(RequestLedger.none());
    folder.lock().close();
    Journal.start(folder, SampleRuns.header()).close();
    for (Path file : List.of(folder.siteFile(), run, folder.numbers().file())) {
      assertThat(modes(file)).isEqualTo("rw-------");
    }
    try (Stream<Path> files = Files.list(folder.root())) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(4)
          .allSatisfy(file -> assertThat(modes(file)).isEqualTo("rw-------"));
    }
    assertThat(modes(folder.root())).isEqualTo("rwx------");
    assertThat(modes(run.getParent())).isEqualTo("rwx------");
  }

  @Test
  @EnabledIf("posix")
  void linkToTheFileStaysALink() throws IOException {
    Path real = Files.writeString(directory.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), real);
    AtomicFile.write(link, new byte[] {'n'});
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("n");
  }

  @Test
  void secondProgramIsTurnedAwayAndToldWhere() throws IOException {
    SiteFolder folder = new SiteFolder(directory);
    try (FolderLock lock = folder.lock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(folder::lock).isInstanceOf(FolderInUseException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid()).hasMessageContaining(".gatewright.lock");
    }
    folder.lock().close();
  }

  @Test
  void documentsNeverTakeANameThatIsTaken() throws IOException {
    DocumentFiles documents = new SiteFolder(directory).documents();
    List<Path> first = documents.next("request-r2", "html", "pdf");
    assertThat(first).extracting(file -> file.getFileName().toString()).containsExactly("request-r2.html", "request-r2.pdf");
    assertThat(documents.next("request-r2", "html", "pdf")).isEqualTo(first);
    Files.createFile(first.get(1));
    assertThat(documents.next("request-r2", "html", "pdf")).extracting(file -> file.getFileName().toString())
        .containsExactly("request-r2-2.html", "request-r2-2.pdf");
  }

  private Problem onlyProblem() {
    List<Problem> problems = new SiteFolder(directory).read(new SiteReader()).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : list(directory)) {
      contents.put(name, Files.readString(directory.resolve(name)));
    }
    return contents;
  }

  private static List<String> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String modes(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
