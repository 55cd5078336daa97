package gatewright.probe.files;

import java.util.List;
import java.util.Objects;

/**
 * What is in a folder of a file server.
 *
 * @param path as the server names it
 * @param entries in the server's order
 * @param cut whether there is more than was read
 */
public record FolderContents(String path, List<FolderEntry> entries, boolean cut) {
  public FolderContents {
    Objects.requireNonNull(path, "path");
    entries = List.copyOf(entries);
  }
}
