package gatewright.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether somebody else than its owner could read or change a file. */
final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
  private static final Set<AclEntryPermission> HARMFUL =
      EnumSet.of(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA);

  /** Windows grants these two everything; taking it away from them is not usual and does not last. */
  private static final List<String> SYSTEM = List.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");

  private OwnerOnly() {}

  /** What is wrong with the rights of a file, in words; empty if they are its owner's alone. */
  static Optional<String> objection(Path file) throws IOException {
    PosixFileAttributeView modes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (modes != null) {
      return modeObjection(modes.readAttributes().permissions());
    }
    AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
    return list == null
        ? Optional.of("a file on a disk that keeps rights; this one cannot say who can read it")
        : listObjection(list.getOwner(), list.getAcl());
  }

  static Optional<String> modeObjection(Set<PosixFilePermission> modes) {
    return OWNERS.containsAll(modes)
        ? Optional.empty()
        : Optional.of("a file that only its owner can read (chmod 600); this one has " + PosixFilePermissions.toString(modes));
  }

  static Optional<String> listObjection(UserPrincipal owner, List<AclEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW && entry.permissions().stream().anyMatch(HARMFUL::contains))
        .map(AclEntry::principal)
        .filter(principal -> !principal.equals(owner) && !SYSTEM.contains(principal.getName()))
        .map(principal -> "a file that only its owner can read; this one is open to " + principal.getName())
        .findFirst();
  }
}
