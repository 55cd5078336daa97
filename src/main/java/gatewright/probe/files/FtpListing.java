package gatewright.probe.files;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.parser.MLSxEntryParser;
import org.apache.commons.net.ftp.parser.NTFTPEntryParser;
import org.apache.commons.net.ftp.parser.UnixFTPEntryParser;

/** Reads what an FTP server says of a folder: as RFC 3659 section 7 has it, or as Unix and Windows list it. */
final class FtpListing {
  /** A name has 255 bytes at most nearly everywhere; what stands before it is short. */
  private static final int LONGEST_LINE = 1024;

  private static final Pattern ITSELF = Pattern.compile("(?:[^ ;]*;)*type=[cp]dir;", Pattern.CASE_INSENSITIVE);

  private final List<FolderEntry> entries = new ArrayList<>();
  private int unreadable;
  private boolean cut;

  private FtpListing() {}

  /** Reads the answer to MLSD. */
  static FtpListing machine(byte[] text, int most) {
    return read(text, most, FtpListing::machineLine);
  }

  /** Reads the answer to LIST. */
  static FtpListing people(byte[] text, int most) {
    UnixFTPEntryParser unix = new UnixFTPEntryParser();
    NTFTPEntryParser windows = new NTFTPEntryParser();
    return read(
        text,
        most,
        line -> {
          FTPFile file = unix.parseFTPEntry(line);
          return file == null ? windows.parseFTPEntry(line) : file;
        });
  }

  /** What was read, in the server's order. */
  List<FolderEntry> entries() {
    return List.copyOf(entries);
  }

  /** Whether there is more. */
  boolean cut() {
    return cut;
  }

  /** Whether it is no list at all. */
  boolean garbage() {
    return entries.isEmpty() && unreadable > 0;
  }

  private interface Parser {
    /** Reads a line; null if it is none of a list. */
    FTPFile parse(String line);
  }

  private static FtpListing read(byte[] text, int most, Parser parser) {
    FtpListing listing = new FtpListing();
    for (String line : (Iterable<String>) new String(text, StandardCharsets.UTF_8).lines()::iterator) {
      if (listing.entries.size() >= most) {
        listing.cut = true;
        break;
      }
      listing.add(line, parser);
    }
    return listing;
  }

  private void add(String line, Parser parser) {
    if (line.isBlank() || line.startsWith("total ")) {
      return;
    }
    Optional<FTPFile> file = line.length() > LONGEST_LINE ? Optional.empty() : parsed(line, parser);
    if (file.isEmpty() || file.get().getName() == null) {
      unreadable++;
    } else if (FolderEntry.possible(file.get().getName())) {
      entries.add(entry(file.get()));
    }
  }

  /** The library's parsers take dates and numbers on trust. */
  private static Optional<FTPFile> parsed(String line, Parser parser) {
    try {
      return Optional.ofNullable(parser.parse(line));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static FTPFile machineLine(String line) {
    FTPFile file = MLSxEntryParser.parseEntry(line);
    // The folder itself and the one above are told apart by their type only, and may have any name.
    boolean itself = ITSELF.matcher(line).lookingAt();
    if (file != null && itself) {
      file.setName(".");
    }
    return file;
  }

  private static FolderEntry entry(FTPFile file) {
    FolderEntry.Kind kind =
        file.isDirectory() ? FolderEntry.Kind.FOLDER : file.isSymbolicLink() ? FolderEntry.Kind.LINK : FolderEntry.Kind.FILE;
    return new FolderEntry(file.getName(), kind, kind == FolderEntry.Kind.FILE ? file.getSize() : -1, day(file.getTimestamp()));
  }

  private static LocalDate day(Calendar time) {
    return time == null ? null : LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC);
  }
}
