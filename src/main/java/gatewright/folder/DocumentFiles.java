package gatewright.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where documents go. What was handed out once is never overwritten. */
public final class DocumentFiles {
  private final Path directory;

  /**
   * Names the directory.
   *
   * @param directory need not exist
   */
  public DocumentFiles(Path directory) {
    this.directory = directory;
  }

  public Path directory() {
    return directory;
  }

  /**
   * The next free names for one document in several forms: all with the same number, so that they are seen to belong together.
   * Makes the directory.
   *
   * @param stem such as "request-r2"
   * @param extensions such as "html", "pdf"
   * @return one file for each extension, in that order; none of them exists
   */
  public List<Path> next(String stem, String... extensions) throws IOException {
    AtomicFile.createDirectories(directory);
    List<Path> files = files(stem, extensions);
    for (int i = 2; files.stream().anyMatch(Files::exists); i++) {
      files = files(stem + "-" + i, extensions);
    }
    return files;
  }

  private List<Path> files(String stem, String... extensions) {
    return Arrays.stream(extensions).map(extension -> directory.resolve(stem + "." + extension)).toList();
  }
}
