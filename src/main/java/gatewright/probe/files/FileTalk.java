package gatewright.probe.files;

import gatewright.probe.net.StepFailed;

/**
 * A conversation with a file server that is logged in, in whatever protocol. For one thread. Each of its calls fails with the
 * cause that fits: NO_PERMISSION, STORAGE_FULL, DATA_CHANNEL_BLOCKED and the like, or how the connection broke off.
 */
public interface FileTalk extends AutoCloseable {
  /**
   * Whether something of that name is there. A server that does not say so plainly fails instead: nothing is written on a guess.
   *
   * @param name of a file in the directory that the conversation is about, without any slash
   */
  boolean exists(String name) throws StepFailed;

  /**
   * Writes a new file. It is the caller who has made sure that there is none of that name.
   *
   * @param name as for {@link #exists}
   */
  void write(String name, byte[] content) throws StepFailed;

  /** Whether the last {@link #write} got so far that a part of the file may be there, although it failed. */
  default boolean begun() {
    return true;
  }

  /**
   * Reads a file from its beginning.
   *
   * @param name of a file in the directory, or its whole path
   * @param most how many bytes to read; what lies behind is left
   */
  byte[] read(String name, int most) throws StepFailed;

  /** Deletes a file. */
  void delete(String name) throws StepFailed;

  /** Whether that path leads to a directory; false if nothing is there. */
  boolean directory(String path) throws StepFailed;

  /**
   * Reads the names in a directory.
   *
   * @return how many there are, as far as they were read
   */
  int list(String path) throws StepFailed;

  /**
   * Reads what is in a folder.
   *
   * @param path as the server knows it; empty for the one that the login leads to
   * @param most how many entries to read; what lies behind is left
   */
  FolderContents contents(String path, int most) throws StepFailed;

  /** Says goodbye if there is still somebody to say it to. Fails never: the scope closes what is open. */
  @Override
  void close();
}
