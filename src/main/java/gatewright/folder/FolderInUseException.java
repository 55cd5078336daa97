package gatewright.folder;

import java.io.IOException;

/** Another program works on the site folder. The message says which and names the lock file. */
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(String message) {
    super(message);
  }
}
