package gatewright.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a site folder for this program. The system lets go of it when the program ends, however it ends. */
public final class FolderLock implements Closeable {
  /** Far behind the text: Windows keeps others from reading what is locked, and they want to read who holds it. */
  private static final long PLACE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path file) throws IOException {
    try {
      AtomicFile.create(file);
    } catch (FileAlreadyExistsException e) {
      // The usual case: the file stays, and only a lock on it counts. Replaced, the holder would be left with a file of its own.
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      FileLock lock = channel.tryLock(PLACE, 1, false);
      held = lock != null;
      if (held) {
        byte[] holder = ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(holder), 0);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process, through another FolderLock.
      held = false;
    } finally {
      if (!held) {
        channel.close();
      }
    }
    if (!held) {
      throw new FolderInUseException("Another Gatewright works on this folder: " + holder(file) + ". Lock file: " + file);
    }
    return new FolderLock(channel);
  }

  /** Lets go of the folder. The lock file stays; without a lock on it, it means nothing. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static String holder(Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.matches("process [0-9]{1,10}") ? text : "unknown process";
  }
}
