package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.result.Result;
import gatewright.result.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path directory;

  private SiteFolder folder;
  private Path file;

  @BeforeEach
  void nameTheFolder() {
    folder = new SiteFolder(directory);
    file = directory.resolve("unfinished-run.jsonl");
  }

  @Test
  void everyResultIsOnDiskAsSoonAsItIsFinished() throws IOException {
    try (Journal journal = Journal.start(folder, SampleRuns.header())) {
      for (int i = 1; i <= 3; i++) {
        journal.finished(SampleRuns.dropped("192.0.2." + i));
        // Nothing was closed: this is what a killed program leaves behind.
        assertThat(Journal.find(folder).orElseThrow().results()).hasSize(i);
      }
      assertThat(journal.failure()).isEmpty();
    }
    Journal.Unfinished unfinished = Journal.find(folder).orElseThrow();
    assertThat(unfinished.header()).isEqualTo(SampleRuns.header());
    assertThat(unfinished.results()).containsExactly(
        SampleRuns.dropped("192.0.2.1"), SampleRuns.dropped("192.0.2.2"), SampleRuns.dropped("192.0.2.3"));
    assertThat(unfinished.damaged()).isZero();
  }

  @Test
  void lineTornAtAnyByteCostsThatLineOnly() throws IOException {
    Result first = SampleRuns.dropped("192.0.2.1");
    Result second = SampleRuns.dropped("192.0.2.2");
    Result third = SampleRuns.dropped("192.0.2.3");
    byte[] whole = journalOf(first, second);
    int lastLine = new String(whole, 0, whole.length - 1, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
    for (int length = lastLine; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      Journal.Unfinished unfinished = Journal.find(folder).orElseThrow();
      assertThat(unfinished.results()).as("cut at " + length).containsExactly(first);
      // Each of these waits for the disk, so not at every byte.
      if (length % 64 == 0 || length == whole.length - 1) {
        try (Journal journal = Journal.resume(unfinished)) {
          journal.finished(third);
        }
        assertThat(Journal.find(folder).orElseThrow().results()).as("cut at " + length).containsExactly(first, third);
      }
    }
    Files.write(file, whole);
    assertThat(Journal.find(folder).orElseThrow().results()).containsExactly(first, second);
  }

  @Test
  void headerTornAtAnyByteMeansThatNothingWasDone() throws IOException {
    byte[] whole = journalOf();
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(Journal.find(folder)).as("cut at " + length).isEmpty();
    }
    Journal.start(folder, SampleRuns.header()).close();
    assertThat(Journal.find(folder)).isPresent();
  }

  @Test
  void damageInTheMiddleIsCountedAndTheRestIsRead() throws IOException {
    byte[] whole = journalOf(SampleRuns.dropped("192.0.2.1"), SampleRuns.dropped("192.0.2.2"));
    int line = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    Arrays.fill(whole, line + 5, line + 50, (byte) 0);
    Files.write(file, whole);
    Journal.Unfinished unfinished = Journal.find(folder).orElseThrow();
    assertThat(unfinished.results()).containsExactly(SampleRuns.dropped("192.0.2.2"));
    assertThat(unfinished.damaged()).isEqualTo(1);
  }

  @Test
  void resultsOfAnUnfinishedRunAreNotStartedOver() throws IOException {
    byte[] whole = journalOf(SampleRuns.dropped("192.0.2.1"));
    assertThatThrownBy(() -> Journal.start(folder, SampleRuns.header()))
        .isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining("resume or discard");
    assertThat(file).hasBinaryContent(whole);
    Journal.discard(folder);
    assertThat(Journal.find(folder)).isEmpty();
    Journal.start(folder, SampleRuns.header()).close();
  }

  @Test
  void journalOfANewerVersionIsLeftAlone() throws IOException {
    Files.writeString(file, "{\"schema\": \"gatewright/journal/2\"}\n");
    assertThatThrownBy(() -> Journal.find(folder)).isInstanceOf(IOException.class).hasMessageContaining("gatewright/journal/1");
    assertThatThrownBy(() -> Journal.start(folder, SampleRuns.header())).isInstanceOf(IOException.class);
    assertThat(file).hasContent("{\"schema\": \"gatewright/journal/2\"}\n");
  }

  @Test
  void finishedRunReplacesTheJournal() throws IOException {
    Journal journal = Journal.start(folder, SampleRuns.header());
    Result result = SampleRuns.dropped("192.0.2.1");
    journal.finished(result);
    Run run = SampleRuns.run("workstation", SampleRuns.STARTED, result);
    Path saved = journal.finish(run, folder.runs());
    assertThat(folder.runs().read(saved)).isEqualTo(run);
    assertThat(Journal.find(folder)).isEmpty();
  }

  @Test
  void journalStaysIfTheRunCannotBeSaved() throws IOException {
    Files.writeString(directory.resolve("runs"), "a file where the directory should be");
    try (Journal journal = Journal.start(folder, SampleRuns.header())) {
      journal.finished(SampleRuns.dropped("192.0.2.1"));
      assertThatThrownBy(() -> journal.finish(SampleRuns.run("workstation", SampleRuns.STARTED), folder.runs()))
          .isInstanceOf(IOException.class);
    }
    assertThat(Journal.find(folder).orElseThrow().results()).hasSize(1);
  }

  @Test
  void errorInWritingIsKeptAndNotThrown() throws IOException {
    Journal journal = Journal.start(folder, SampleRuns.header());
    journal.close();
    journal.finished(SampleRuns.dropped("192.0.2.1"));
    Optional<IOException> failure = journal.failure();
    assertThat(failure).isPresent();
    journal.finished(SampleRuns.dropped("192.0.2.2"));
    assertThat(journal.failure()).isEqualTo(failure);
  }

  @Test
  void interruptedThreadStillWrites() throws IOException {
    try (Journal journal = Journal.start(folder, SampleRuns.header())) {
      Thread.currentThread().interrupt();
      journal.finished(SampleRuns.dropped("192.0.2.1"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(journal.failure()).isEmpty();
    }
    assertThat(Journal.find(folder).orElseThrow().results()).hasSize(1);
  }

  @Test
  void manyThreadsAtOnceLoseNothing() throws IOException {
    List<Result> results = IntStream.range(0, 200).mapToObj(i -> SampleRuns.dropped("192.0.2." + i)).toList();
    try (Journal journal = Journal.start(folder, SampleRuns.header())) {
      results.parallelStream().forEach(journal::finished);
    }
    assertThat(Journal.find(folder).orElseThrow().results()).containsExactlyInAnyOrderElementsOf(results);
  }

  private byte[] journalOf(Result... results) throws IOException {
    try (Journal journal = Journal.start(folder, SampleRuns.header())) {
      for (Result result : results) {
        journal.finished(result);
      }
    }
    return Files.readAllBytes(file);
  }
}
