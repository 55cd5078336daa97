package gatewright.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.document.DocumentKind;
import gatewright.document.Documents;
import gatewright.document.Samples;
import gatewright.ui.Immediately;
import gatewright.ui.Immediately.Later;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import gatewright.ui.model.Exporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {
  private static final Map<DocumentKind, byte[]> PAPER = new EnumMap<>(DocumentKind.class);

  private final Later later = new Later();
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private IOException broken;
  private int made;

  @BeforeAll
  static void make() throws IOException {
    Documents documents = new Documents();
    for (DocumentKind kind : DocumentKind.values()) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      documents.pdf(Samples.input(Locale.ENGLISH), kind, pdf);
      PAPER.put(kind, pdf.toByteArray());
    }
  }

  @Test
  void theFirstPageIsShownAsLargeAsThereIsRoom() {
    PreviewViewModel preview = seen(Immediately.all());

    ShownPage page = preview.pageProperty().get();
    assertThat(page.kind()).isEqualTo(DocumentKind.REQUEST);
    assertThat(page.number()).isEqualTo(1);
    assertThat(page.of()).isGreaterThan(1);
    assertThat(page.text()).contains("Acme Ltd").contains("FR-001");
    assertThat(page.height()).isLessThanOrEqualTo(600);
    assertThat(page.width() / page.height()).isBetween(0.70, 0.71);
    assertThat(page.picture().width()).isBetween((int) page.width() - 1, (int) page.width() + 1);
  }

  @Test
  void thePictureIsInkOnPaper() {
    int[] pixels = seen(Immediately.all()).pageProperty().get().picture().argb();
    long white = Arrays.stream(pixels).filter(pixel -> pixel == 0xFFFFFFFF).count();
    long dark = Arrays.stream(pixels).filter(pixel -> (pixel & 0xFF) < 0x80).count();

    assertThat(Arrays.stream(pixels)).allMatch(pixel -> pixel >>> 24 == 0xFF);
    assertThat(white).isGreaterThan(pixels.length / 2);
    assertThat(dark).isGreaterThan(pixels.length / 500);
  }

  @Test
  void aFinerScreenGetsAFinerPictureOfTheSameSize() {
    PreviewViewModel preview = seen(Immediately.all());
    ShownPage coarse = preview.pageProperty().get();
    preview.room(500, 600, 1.5);
    ShownPage fine = preview.pageProperty().get();

    assertThat(fine.width()).isEqualTo(coarse.width());
    assertThat(fine.picture().width()).isBetween((int) (coarse.width() * 1.5) - 1, (int) (coarse.width() * 1.5) + 1);
  }

  @Test
  void pagesTurnAndStopAtBothEnds() {
    PreviewViewModel preview = seen(Immediately.all());
    int last = preview.pageProperty().get().of();
    preview.turn(1);
    assertThat(preview.pageProperty().get().number()).isEqualTo(2);
    preview.turn(-1);
    preview.turn(-1);
    assertThat(preview.pageProperty().get().number()).isEqualTo(1);
    preview.turnTo(last);
    preview.turn(1);
    assertThat(preview.pageProperty().get().number()).isEqualTo(last);
    preview.turnTo(999);
    assertThat(preview.pageProperty().get().number()).isEqualTo(last);
  }

  @Test
  void eachDocumentKeepsItsPage() {
    PreviewViewModel preview = seen(Immediately.all());
    preview.turnTo(2);
    preview.kindProperty().set(DocumentKind.REPORT);
    assertThat(preview.pageProperty().get().kind()).isEqualTo(DocumentKind.REPORT);
    assertThat(preview.pageProperty().get().number()).isEqualTo(1);

    preview.kindProperty().set(DocumentKind.REQUEST);
    assertThat(preview.pageProperty().get().number()).isEqualTo(2);
    assertThat(made).isEqualTo(2);
  }

  @Test
  void aChangeMakesItAnewAndThePageStays() {
    PreviewViewModel preview = seen(Immediately.all());
    preview.turnTo(2);
    preview.changed();

    assertThat(made).isEqualTo(2);
    assertThat(preview.pageProperty().get().number()).isEqualTo(2);
  }

  @Test
  void manyChangesInARowMakeItOnce() {
    PreviewViewModel preview = seen(later.background());
    preview.changed();
    preview.changed();
    preview.changed();
    assertThat(made).isEqualTo(1);
    later.pass();

    assertThat(made).isEqualTo(2);
  }

  @Test
  void nothingIsMadeWhileNobodyLooks() {
    PreviewViewModel preview = preview(Immediately.all());
    preview.room(500, 600, 1);
    preview.changed();
    preview.kindProperty().set(DocumentKind.REPORT);
    assertThat(made).isZero();

    preview.watched(true);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void whatBecameStaleWhileItWasMadeIsDroppedAndMadeAgain() {
    PreviewViewModel preview = preview(new Background(worker::add, Runnable::run, later));
    preview.room(500, 600, 1);
    preview.watched(true);
    preview.changed();
    work();
    assertThat(made).isEqualTo(1);
    assertThat(preview.pageProperty().get()).isNull();
    assertThat(preview.basisProperty().get()).isNull();

    later.pass();
    work();
    assertThat(made).isEqualTo(2);
    assertThat(preview.basisProperty().get().revision()).isEqualTo(2);
    assertThat(preview.pageProperty().get()).isNotNull();
  }

  @Test
  void whatIsStillBeingMadeWhenTheSiteIsLeftNeedsNoWorkerAnyMore() {
    PreviewViewModel preview = preview(new Background(worker::add, Runnable::run, later));
    preview.room(500, 600, 1);
    preview.watched(true);
    preview.close();

    worker.remove().run();

    assertThat(made).isEqualTo(1);
    assertThat(worker).isEmpty();
    assertThat(preview.pageProperty().get()).isNull();
  }

  @Test
  void oneIsMadeAtATime() {
    PreviewViewModel preview = preview(new Background(worker::add, Runnable::run, later));
    preview.room(500, 600, 1);
    preview.watched(true);
    preview.kindProperty().set(DocumentKind.REPORT);
    preview.kindProperty().set(DocumentKind.REQUEST);
    preview.kindProperty().set(DocumentKind.REPORT);
    assertThat(worker).hasSize(1);
    work();

    assertThat(made).isEqualTo(2);
    assertThat(preview.pageProperty().get().kind()).isEqualTo(DocumentKind.REPORT);
  }

  @Test
  void aPageThatWasTurnedAwayFromIsNotShownLate() {
    PreviewViewModel preview = preview(new Background(worker::add, Runnable::run, later));
    preview.room(500, 600, 1);
    preview.watched(true);
    work();
    preview.turnTo(2);
    preview.turnTo(3);
    Runnable second = worker.remove();
    work();
    second.run();

    assertThat(preview.pageProperty().get().number()).isEqualTo(3);
  }

  @Test
  void aMakingThatTakesLongIsSaidUntilItEnds() {
    PreviewViewModel preview = preview(new Background(worker::add, Runnable::run, later));
    preview.room(500, 600, 1);
    preview.watched(true);
    assertThat(preview.workingProperty().get()).isFalse();
    assertThat(later.times()).contains(PreviewViewModel.PATIENCE);
    later.pass();
    assertThat(preview.workingProperty().get()).isTrue();
    work();

    assertThat(preview.workingProperty().get()).isFalse();
  }

  @Test
  void whatGoesWrongIsSaidAndTheNextChangeTriesAgain() {
    broken = new IOException("request-numbers.json is broken");
    PreviewViewModel preview = seen(Immediately.all());
    assertThat(preview.pageProperty().get()).isNull();
    assertThat(preview.troubleProperty().get()).isEqualTo(Message.of("preview.trouble", "request-numbers.json is broken"));

    broken = null;
    preview.changed();
    assertThat(preview.troubleProperty().get()).isNull();
    assertThat(preview.pageProperty().get()).isNotNull();
  }

  @Test
  void zoomGoesInStepsFromWhereTheFitIs() {
    PreviewViewModel preview = seen(Immediately.all());
    int fitted = preview.pageProperty().get().percent();
    preview.zoom(true);
    int larger = preview.pageProperty().get().percent();
    assertThat(larger).isGreaterThan(fitted).isEqualTo(preview.zoomProperty().get().percent());
    preview.zoomProperty().set(Zoom.width());
    assertThat(preview.pageProperty().get().width()).isEqualTo(500);
    for (int i = 0; i < 20; i++) {
      preview.zoom(true);
    }
    ShownPage most = preview.pageProperty().get();
    assertThat(most.percent()).isEqualTo(400);
    assertThat((long) most.picture().width() * most.picture().height()).isLessThan(12_100_000);
  }

  private PreviewViewModel seen(Background background) {
    PreviewViewModel preview = preview(background);
    preview.room(500, 600, 1);
    preview.watched(true);
    return preview;
  }

  private PreviewViewModel preview(Background background) {
    return new PreviewViewModel(background, this::draft);
  }

  private Callable<Exporter.Draft> draft(DocumentKind kind) {
    return () -> {
      made++;
      if (broken != null) {
        throw broken;
      }
      return new Exporter.Draft(PAPER.get(kind), new Exporter.Basis(made, false, List.of()));
    };
  }

  private void work() {
    for (Runnable task = worker.poll(); task != null; task = worker.poll()) {
      task.run();
    }
  }
}
