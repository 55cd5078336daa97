package gatewright.ui.documents;

import gatewright.ui.answer.Message;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** Says why documents could not be written, and what to do about it. */
final class ExportTrouble {
  /** What Linux, macOS and Windows say of a full disk, in parts that hold whatever stands around them. */
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "disk quota", "nicht genügend speicherplatz");

  private static final List<String> LOCKED =
      List.of("being used by another process", "locked a portion", "von einem anderen prozess");

  private ExportTrouble() {}

  static Message of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (FULL.stream().anyMatch(said::contains)) {
        return Message.of("documents.trouble.full");
      }
      if (LOCKED.stream().anyMatch(said::contains)) {
        return Message.of("documents.trouble.open", file(cause));
      }
      if (cause instanceof ReadOnlyFileSystemException || said.contains("read-only file system")) {
        return Message.of("documents.trouble.readOnly");
      }
      if (cause instanceof AccessDeniedException) {
        return Message.of("documents.trouble.denied", file(cause));
      }
      if (cause instanceof FileAlreadyExistsException) {
        return Message.of("documents.trouble.exists", file(cause));
      }
      if (cause instanceof NoSuchFileException || cause instanceof NotDirectoryException) {
        return Message.of("documents.trouble.gone", file(cause));
      }
    }
    return Message.of("documents.failed", String.valueOf(thrown.getMessage()));
  }

  private static String file(Throwable cause) {
    return cause instanceof FileSystemException known && known.getFile() != null ? known.getFile() : "";
  }
}
