package gatewright.ui;

import gatewright.ui.answer.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was dropped on the window: a folder, or something that is answered with a sentence. */
record Drop(Optional<Path> folder, Optional<Message> answer) {
  private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "xz", "bz2");

  /** Says which it is. Called on a worker: a path may lead to a slow disk. */
  static Drop of(List<Path> dropped) {
    if (dropped.size() != 1) {
      return answered(Message.of("start.drop.several", dropped.size()));
    }
    Path path = dropped.get(0);
    if (Files.isDirectory(path)) {
      return new Drop(Optional.of(path), Optional.empty());
    }
    String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    if (name.equalsIgnoreCase("site.json")) {
      return answered(Message.of("start.drop.site", String.valueOf(path.toAbsolutePath().getParent())));
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return answered(Message.of(ARCHIVES.contains(ending) ? "start.drop.packed" : "start.drop.file", name));
  }

  private static Drop answered(Message sentence) {
    return new Drop(Optional.empty(), Optional.of(sentence));
  }
}
