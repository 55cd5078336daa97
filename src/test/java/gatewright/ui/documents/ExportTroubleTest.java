package gatewright.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.answer.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import org.junit.jupiter.api.Test;

class ExportTroubleTest {
  @Test
  void aFullDiskIsKnownOnEachSystem() {
    assertThat(said(new IOException("No space left on device"))).isEqualTo("documents.trouble.full");
    assertThat(said(new FileSystemException("C:\\acme\\a.tmp", null, "There is not enough space on the disk")))
        .isEqualTo("documents.trouble.full");
    assertThat(said(new UncheckedIOException(new IOException("Disk quota exceeded")))).isEqualTo("documents.trouble.full");
  }

  @Test
  void aFileThatAnotherProgramHoldsIsNamed() {
    String reason = "The process cannot access the file because it is being used by another process";
    assertThat(ExportTrouble.of(new FileSystemException("numbers.json", null, reason)))
        .isEqualTo(Message.of("documents.trouble.open", "numbers.json"));
  }

  @Test
  void rightsAndReadOnlyDisksAreToldApart() {
    assertThat(ExportTrouble.of(new AccessDeniedException("/acme/documents")))
        .isEqualTo(Message.of("documents.trouble.denied", "/acme/documents"));
    assertThat(said(new ReadOnlyFileSystemException())).isEqualTo("documents.trouble.readOnly");
    assertThat(said(new FileSystemException("/acme/documents", null, "Read-only file system")))
        .isEqualTo("documents.trouble.readOnly");
  }

  @Test
  void aFolderThatIsGoneAndAFileThatIsThereAreNamed() {
    assertThat(ExportTrouble.of(new NoSuchFileException("/acme"))).isEqualTo(Message.of("documents.trouble.gone", "/acme"));
    assertThat(ExportTrouble.of(new FileAlreadyExistsException("r1.pdf")))
        .isEqualTo(Message.of("documents.trouble.exists", "r1.pdf"));
  }

  @Test
  void anythingElseIsSaidAsItIs() {
    assertThat(ExportTrouble.of(new IOException("odd"))).isEqualTo(Message.of("documents.failed", "odd"));
  }

  private static String said(Throwable thrown) {
    return ExportTrouble.of(thrown).key();
  }
}
