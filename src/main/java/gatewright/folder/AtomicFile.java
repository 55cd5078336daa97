package gatewright.folder;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes whole files so that a reader finds the old content or the new one, never half of it. Only the owner can read them. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Puts content into a stream that somebody else opens and closes. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file, replacing one that is there. If anything fails, that one stays as it was. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /** Writes a file, replacing one that is there. If anything fails, that one stays as it was. */
  public static void write(Path file, Content content) throws IOException {
    // A link stays a link; what it leads to is replaced.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path aside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp", ownerOnly(target, "rw-------"));
    try {
      try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
        content.writeTo(out);
        out.getFD().sync();
      }
      move(aside, target);
    } finally {
      Files.deleteIfExists(aside);
    }
    syncDirectory(target.getParent());
  }

  /** Makes a directory and those above it that are missing; what is new is its owner's only. */
  static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
  }

  /** Makes an empty file that its owner only can read; fails if there is one. */
  static void create(Path file) throws IOException {
    Files.createFile(file, ownerOnly(file, "rw-------"));
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String modes) {
    return posix(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes))}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network drives cannot; there the plain move is the best there is.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Without this the new name may be lost with the power, though the content is not. Windows cannot open directories. */
  private static void syncDirectory(Path directory) throws IOException {
    if (posix(directory)) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
