package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.site.Reading;
import gatewright.site.Samples;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path directory;

  @Test
  void savedSiteIsReadAgain() throws Exception {
    SiteFolder folder = new SiteFolder(directory.resolve("acme"));
    Site site = Samples.site();
    folder.save(site);
    Reading reading = folder.read(new SiteReader());
    assertThat(reading.site()).contains(site);
    assertThat(reading.problems()).isEmpty();
    assertThat(Files.readString(folder.siteFile())).startsWith("{\n  \"schema\" : \"gatewright/site/1\"").endsWith("}\n");
  }

  @Test
  void secondProgramIsTurnedAwayAndToldWhere() throws Exception {
    SiteFolder folder = new SiteFolder(directory);
    try (FolderLock lock = folder.lock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(folder::lock).isInstanceOf(FolderInUseException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid()).hasMessageContaining(".gatewright.lock");
    }
    folder.lock().close();
  }
}
