package gatewright.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A font of the program, without its table of glyph substitutions: the PDF library goes through all of it for every piece of
 * text, which took nine tenths of the time, and host names and addresses have to stand in plain glyphs anyway.
 */
final class FontFile {
  private static final int COUNT = 4;
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int SUBSTITUTIONS = tag("GSUB");
  private static final int UNKNOWN = tag("none");

  private FontFile() {}

  /**
   * Reads a font.
   *
   * @param name of its file among the program's fonts
   */
  static byte[] read(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream("/fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("font is missing from the program: " + name);
      }
      return plain(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renames the table in the file's directory, so that no reader finds it (OpenType 1.9, "Table Directory"). */
  static byte[] plain(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font.clone());
    int tables = bytes.getShort(COUNT);
    for (int i = 0; i < tables; i++) {
      int entry = DIRECTORY + i * ENTRY;
      if (bytes.getInt(entry) == SUBSTITUTIONS) {
        bytes.putInt(entry, UNKNOWN);
      }
    }
    return bytes.array();
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
