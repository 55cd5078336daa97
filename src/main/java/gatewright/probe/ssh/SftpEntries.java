package gatewright.probe.ssh;

import gatewright.probe.files.FolderEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;

/** What an SFTP server says of one thing in a folder. */
final class SftpEntries {
  private SftpEntries() {}

  /** As an entry; empty if nothing in a folder can be called so. */
  static Optional<FolderEntry> of(SftpClient.DirEntry read) {
    String name = read.getFilename();
    if (name == null || !FolderEntry.possible(name)) {
      return Optional.empty();
    }
    SftpClient.Attributes attributes = read.getAttributes();
    if (attributes == null) {
      return Optional.of(new FolderEntry(name, FolderEntry.Kind.FILE, -1, null));
    }
    FolderEntry.Kind kind =
        attributes.isDirectory()
            ? FolderEntry.Kind.FOLDER
            : attributes.isSymbolicLink() ? FolderEntry.Kind.LINK : FolderEntry.Kind.FILE;
    boolean sized = kind == FolderEntry.Kind.FILE && attributes.getFlags().contains(SftpClient.Attribute.Size);
    LocalDate changed =
        attributes.getModifyTime() == null
            ? null
            : LocalDate.ofInstant(attributes.getModifyTime().toInstant(), ZoneOffset.UTC);
    return Optional.of(new FolderEntry(name, kind, sized ? attributes.getSize() : -1, changed));
  }
}
