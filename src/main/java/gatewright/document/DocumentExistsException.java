package gatewright.document;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A document of that name is there already; documents are never overwritten. */
public final class DocumentExistsException extends FileAlreadyExistsException {
  private static final long serialVersionUID = 1L;

  DocumentExistsException(Path file) {
    super(file.toString(), null, "documents are never overwritten");
  }
}
