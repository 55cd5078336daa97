package gatewright.document;

import gatewright.document.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the commissioning report and the firewall request. The same input gives the same pages. */
public final class Documents {
  private final Pages pages = new Pages();
  private final PdfWriter pdf = new PdfWriter();

  /**
   * Writes documents as {@code request-r1.html}, {@code report-r1.pdf} and so on, each aside and then moved to its place.
   *
   * @param wanted the forms of each document
   * @param directory made if it is missing
   * @return the files, sorted by name
   * @throws DocumentExistsException if one of them is there already; nothing is written then
   * @throws IOException if a file cannot be written; what was written aside is removed
   */
  public List<Path> write(DocumentInput input, Map<DocumentKind, Set<DocumentFormat>> wanted, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (DocumentKind kind : wanted.keySet()) {
      for (DocumentFormat format : wanted.get(kind)) {
        Path file = directory.resolve(name(kind, format, input.revision()));
        if (Files.exists(file)) {
          throw new DocumentExistsException(file);
        }
      }
    }
    Map<Path, Path> aside = new TreeMap<>();
    try {
      for (DocumentKind kind : new TreeSet<>(wanted.keySet())) {
        for (DocumentFormat format : new TreeSet<>(wanted.get(kind))) {
          Path file = directory.resolve(name(kind, format, input.revision()));
          Path temporary = Files.createTempFile(directory, "." + file.getFileName(), ".tmp");
          aside.put(file, temporary);
          write(input, kind, format, temporary);
        }
      }
      for (Map.Entry<Path, Path> entry : aside.entrySet()) {
        move(entry.getValue(), entry.getKey());
      }
    } finally {
      for (Path temporary : aside.values()) {
        Files.deleteIfExists(temporary);
      }
    }
    return new ArrayList<>(aside.keySet());
  }

  /**
   * One document as a page for a browser, complete in itself.
   *
   * @return well-formed XHTML
   */
  public String html(DocumentInput input, DocumentKind kind) {
    return page(input, kind, false);
  }

  /**
   * One document as PDF; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public void pdf(DocumentInput input, DocumentKind kind, OutputStream out) throws IOException {
    pdf.write(page(input, kind, true), out);
  }

  private String page(DocumentInput input, DocumentKind kind, boolean paper) {
    Words words = new Words(input.language());
    return switch (kind) {
      case REPORT -> pages.report(new ReportBuilder(input, words).build(), words, paper);
      case REQUEST -> pages.request(new RequestBuilder(input, words).build(), words, paper);
    };
  }

  private void write(DocumentInput input, DocumentKind kind, DocumentFormat format, Path file) throws IOException {
    switch (format) {
      case HTML -> Files.writeString(file, html(input, kind));
      case PDF -> {
        try (OutputStream out = Files.newOutputStream(file)) {
          pdf(input, kind, out);
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      // Not atomically: an atomic move would replace what somebody else put there meanwhile.
      Files.move(from, to);
    } catch (FileAlreadyExistsException e) {
      DocumentExistsException exists = new DocumentExistsException(to);
      exists.initCause(e);
      throw exists;
    }
  }

  private static String name(DocumentKind kind, DocumentFormat format, int revision) {
    return kind.name().toLowerCase(Locale.ROOT) + "-r" + revision + "." + format.name().toLowerCase(Locale.ROOT);
  }
}
