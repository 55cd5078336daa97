package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.site.JsonSource;
import gatewright.site.Problem;
import gatewright.site.Reading;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import gatewright.site.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One customer's folder. Nothing on disk is touched before a method says so. */
public final class SiteFolder {
  private final Path root;

  /**
   * Names a folder.
   *
   * @param root the folder itself; need not exist
   */
  public SiteFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** {@code site.json} inside. */
  public Path siteFile() {
    return root.resolve("site.json");
  }

  /** Whether there is a site to open. */
  public boolean hasSite() {
    return Files.exists(siteFile());
  }

  /** Makes the folder if there is none. */
  public void create() throws IOException {
    AtomicFile.createDirectories(root);
  }

  /**
   * Reads the answers. Whatever is wrong with the folder or the file is among the problems; if there is no file, the only one is
   * MISSING.
   */
  public Reading read(SiteReader reader) {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      return Reading.failed(List.of(new Problem(Problem.Kind.WRONG, "", "a file", "the site's folder, not a file in it")));
    }
    JsonSource.Parsed parsed = JsonFile.read(siteFile());
    return parsed.tree().map(reader::read).orElseGet(() -> Reading.failed(parsed.problems()));
  }

  /**
   * Saves the answers. Fields of a newer version that stand in the file are kept, and so is its version.
   *
   * @throws IOException if it cannot be written, or if what stands there now cannot be read and would be lost
   */
  public void save(Site site) throws IOException {
    create();
    ObjectNode tree = SiteWriter.tree(site);
    if (hasSite()) {
      KeptFields.keep(onDisk(), tree);
    }
    AtomicFile.write(siteFile(), JsonFile.bytes(tree));
  }

  /** The runs that were saved. */
  public RunFiles runs() {
    return new RunFiles(root.resolve("runs"));
  }

  /** Numbers and revisions of the firewall request. */
  public NumbersFile numbers() {
    return new NumbersFile(root.resolve("request-numbers.json"));
  }

  /** What operators saw of messages. */
  public ConfirmationsFile confirmations() {
    return new ConfirmationsFile(root.resolve("confirmations.json"));
  }

  /** Host keys and certificates that the engineer confirmed. */
  public KnownHostsFile knownHosts() {
    return new KnownHostsFile(root.resolve("known-hosts.json"));
  }

  /** Where documents go. */
  public DocumentFiles documents() {
    return new DocumentFiles(root.resolve("documents"));
  }

  /**
   * Takes the folder, which has to exist, for this program, until closed or the program ends.
   *
   * @throws FolderInUseException if another program has it
   */
  public FolderLock lock() throws IOException {
    return FolderLock.take(root.resolve(".gatewright.lock"));
  }

  private JsonNode onDisk() throws IOException {
    JsonSource.Parsed parsed = JsonFile.read(siteFile());
    JsonNode tree = parsed.tree().orElseThrow(() -> new IOException(
        siteFile() + " was not overwritten: it was changed meanwhile and cannot be read any more"));
    if (!SiteReader.readable(tree.path("schema"))) {
      throw new IOException(siteFile() + " was not overwritten: it belongs to another version of this program");
    }
    return tree;
  }
}
