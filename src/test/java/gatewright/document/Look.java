package gatewright.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the sample documents to {@code target/documents/}, to be looked at. */
final class Look {
  private Look() {}

  public static void main(String[] args) throws Exception {
    Path target = Path.of("target", "documents");
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Path folder = target.resolve(language.getLanguage());
      Files.createDirectories(folder);
      try (Stream<Path> old = Files.list(folder)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
      new Documents().write(Samples.input(language), Samples.everything(), folder);
    }
  }
}
