package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.result.Confirmation;
import gatewright.result.Confirmations;
import gatewright.site.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationsFileTest {
  private static final Instant RUN = Instant.parse("2026-11-24T10:32:07.120Z");
  private static final Instant LATER = Instant.parse("2026-11-24T11:00:00Z");

  @TempDir Path directory;

  private ConfirmationsFile file;

  @BeforeEach
  void nameTheFile() {
    file = new SiteFolder(directory).confirmations();
  }

  private static Confirmation said(String token, boolean seen) {
    return new Confirmation("syslog/10.0.0.1:514/direct@10.0.0.1", token, RUN, seen, "M. Novák", LATER);
  }

  @Test
  void noFileMeansThatNobodySaidAnything() {
    assertThat(file.read().confirmations()).contains(Confirmations.none());
  }

  @Test
  void whatWasSaidIsReadAgain() throws IOException {
    Confirmations all = Confirmations.none().with(said("ONE", true)).with(said("TWO", false));
    file.write(all);
    assertThat(file.read().confirmations()).contains(all);
    assertThat(file.file().getFileName()).hasToString("confirmations.json");
  }

  @Test
  void laterWordOnTheSameMessageCounts() throws IOException {
    file.write(Confirmations.none().with(said("ONE", false)).with(said("ONE", true)));
    assertThat(file.read().confirmations().orElseThrow().all()).containsExactly(said("ONE", true));
  }

  @Test
  void everyMistakeIsNamedByItsPlaceAndNothingIsOverwritten() throws IOException {
    String broken =
        """
        {"schema": "gatewright/confirmations/1", "confirmations": [
          {"check": "", "token": 7, "run": "today", "seen": "yes", "by": " ", "at": null}]}
        """;
    Files.writeString(file.file(), broken);
    assertThat(file.read().confirmations()).isEmpty();
    assertThat(file.read().problems())
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder(
            "/confirmations/0/check", "/confirmations/0/token", "/confirmations/0/run", "/confirmations/0/seen",
            "/confirmations/0/by", "/confirmations/0/at");
    assertThatThrownBy(() -> file.write(Confirmations.none())).isInstanceOf(IOException.class);
    assertThat(Files.readString(file.file())).isEqualTo(broken);
  }

  @Test
  void otherFilesAreNotRead() throws IOException {
    Files.writeString(file.file(), "{\"schema\": \"gatewright/site/1\"}");
    assertThat(file.read().problems()).extracting(Problem::pointer).containsExactly("/schema");
  }

  @Test
  void fieldsOfANewerVersionStay() throws IOException {
    Files.writeString(
        file.file(), "{\"schema\": \"gatewright/confirmations/1.1\", \"confirmations\": [], \"shift\": \"night\"}");
    file.write(Confirmations.none().with(said("ONE", true)));
    assertThat(Files.readString(file.file())).contains("night").contains("ONE").contains("confirmations/1.1");
  }
}
