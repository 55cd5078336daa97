package gatewright.probe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a server sends for a list, or as the name of a folder, does no harm. */
class FtpListingTest {
  private static final int MOST = 20;

  private static final List<String> LINES =
      List.of(
          "type=dir;modify=20260203120000; backups",
          "Type=File;Size=12345678901;Modify=20260203120000.123;UNIX.mode=0644; a b.txt",
          "drwxr-xr-x   2 root     wheel        4096 Feb 03 12:10 backups",
          "-rw-r--r--+  1 1000     1000   9223372036854775807 2025-02-04 12:10 note.txt",
          "lrwxrwxrwx 1 0 0 4 Feb 04 2025 latest -> back",
          "02-03-25  09:12AM       <DIR>          Backups",
          "257 \"/a \"\"b\"\"\" is current");

  @Example
  void inertTextIsShownAsItIs() {
    assertThat(Inert.text("Sicherung für Zürich_2026 (alt).tar")).isEqualTo("Sicherung für Zürich_2026 (alt).tar");
    assertThat(Inert.is("日本")).isTrue();
  }

  @Example
  void whatControlsTurnsOrHidesTextIsReplaced() {
    assertThat(Inert.text("a\u202eb\u0007c\u200bd\u2028e\u00a0f\ud800g\u2066h")).isEqualTo("a�b�c�d�e�f�g�h");
    assertThat(Inert.text("x".repeat(300))).hasSize(256).endsWith("…");
  }

  @Property(seed = "2026", tries = 100_000)
  void anyListIsRead(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (FtpListing listing : List.of(FtpListing.machine(bytes, MOST), FtpListing.people(bytes, MOST))) {
      assertThat(listing.entries().size()).isLessThanOrEqualTo(MOST);
      for (FolderEntry entry : listing.entries()) {
        boolean inside = FolderEntry.possible(entry.name());
        assertThat(inside && Inert.text(entry.name()).chars().allMatch(letter -> letter >= ' ')).isTrue();
      }
    }
    FtpPath.in(new FtpReply(257, text)).ifPresent(path -> assertThat(path).isNotEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(120);
    Arbitrary<String> near = Arbitraries.strings().withChars("drwx-;=> typedirl0123456789FebAM<DIR>/\"\r\n").ofMaxLength(120);
    Arbitrary<String> mutated =
        Arbitraries.of(LINES).flatMap(
            line -> Arbitraries.integers().between(0, line.length() - 1).flatMap(
                at -> Arbitraries.strings().ofMaxLength(4).map(put -> line.substring(0, at) + put + line.substring(at + 1))));
    return Arbitraries.oneOf(any, near, mutated, mutated.list().ofMaxSize(6).map(lines -> String.join("\r\n", lines)));
  }
}
