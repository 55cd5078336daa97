package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.TestWindow.Look;
import gatewright.ui.answer.Answer;
import gatewright.ui.documents.DocumentsViewModel;
import gatewright.ui.model.StepKind;
import gatewright.ui.parties.GatewayRow;
import gatewright.ui.run.Order;
import gatewright.ui.run.RunItem;
import gatewright.ui.run.RunViewModel;
import gatewright.ui.settings.Theme;
import gatewright.ui.view.AnswerNodes;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WizardWindowTest {
  @TempDir private Path folder;
  private TestWindow kept;

  @Test
  void newSiteAsksForAFolderAndOpensTheFirstPage() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), Site.empty(), folder)) {
            button(window, "newSite").fire();
            window.settle();

            assertThat(window.main().models().wizard().currentProperty().get()).isEqualTo(StepKind.SITE);
            assertThat(window.nodes())
                .anyMatch(node -> node instanceof Label label && label.getText().equals("Site and gateways"));
          }
        });
  }

  @Test
  void nextStaysOnceAtAWrongAnswerSaysWhyAndGoesOnWhenAskedAgain() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.BACKUP)) {
            window.main().models().backup().port().give("70000");
            button(window, "next").fire();
            assertThat(current(window)).isEqualTo(StepKind.BACKUP);
            assertThat(((Label) find(window, "reason")).getText()).contains("Port");

            button(window, "next").fire();
            assertThat(current(window)).isEqualTo(StepKind.ALERTS);
            assertThat(window.main().models().backup().port().textProperty().get()).isEqualTo("70000");
          }
        });
  }

  @Test
  void nextGoesOnWithMissingAnswersAndTheRailKeepsThem() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = new TestWindow(Look.usual("en"), Site.empty(), folder)) {
            window.main().start().open(folder);
            button(window, "next").fire();

            assertThat(current(window)).isEqualTo(StepKind.DNS);
            assertThat(window.main().models().wizard().standing(StepKind.SITE).missing()).hasSize(3);
          }
        });
  }

  @Test
  void enterInAnAddressLineAddsItAndDoesNotLeaveThePage() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.DNS)) {
            TextField entry =
                window.nodes().stream()
                    .filter(node -> node instanceof TextField field && "Address, then Enter".equals(field.getPromptText()))
                    .map(TextField.class::cast).findFirst().orElseThrow();
            entry.requestFocus();
            entry.setText("10.20.0.77");
            entry.fireEvent(key(KeyCode.ENTER));

            assertThat(window.main().models().wizard().site().dns().servers()).contains("10.20.0.77");
            assertThat(current(window)).isEqualTo(StepKind.DNS);
          }
        });
  }

  @Test
  void anotherLanguageKeepsThePageAndWhatIsTyped() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.BACKUP)) {
            window.main().models().backup().host().textProperty().set("half typ ed");
            window.settings().change(now -> now.withLanguage("de"));
            window.settle();

            List<Node> nodes = window.nodes();
            assertThat(nodes).anyMatch(node -> node instanceof Label label && label.getText().equals("Sicherung"));
            assertThat(nodes).anyMatch(node -> node instanceof TextField field && field.getText().equals("half typ ed"));
          }
        });
  }

  @Test
  void themeAndTextSizeChangeAtOnceAndAreKept() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.SITE)) {
            window.settings().change(now -> now.withTheme(Theme.DARK).withFontSize(17));

            assertThat(window.main().scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
            assertThat(window.main().scene().getRoot().getStyle()).contains("17px");
          }
        });
    assertThat(folder.resolve("settings.json")).content().contains("DARK").contains("17");
  }

  @Test
  void whatTheOperatorSawTurnsTheRow() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.TEST)) {
            RunViewModel run = window.main().models().run();
            run.start();
            window.settle();
            run.selectedProperty().set(row(run, "syslog"));
            window.settle();
            assertThat(((TextField) find(window, "token")).getText()).isEqualTo("GW-7F3A-91C2");

            button(window, "seen").fire();
            assertThat(((Label) find(window, "confirmTrouble")).isVisible()).isTrue();
            assertThat(row(run, "syslog").verdict()).isEqualTo(Verdict.UNCONFIRMED);

            ((TextField) find(window, "name")).setText("M. Novak");
            button(window, "seen").fire();
            window.settle();
            assertThat(row(run, "syslog").verdict()).isEqualTo(Verdict.CONFIRMED);
            assertThat(window.nodes()).noneMatch(node -> "token".equals(node.getId()));
            assertThat(row(run, "syslog").result().notes().get(0)).contains("M. Novak");
          }
        });
  }

  @Test
  void theMatrixIsWorkedByKeyboardAlone() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.TEST)) {
            RunViewModel run = window.main().models().run();
            run.start();
            window.settle();
            TableView<?> table = (TableView<?>) find(window, "table");
            table.requestFocus();
            table.getSelectionModel().select(0);
            int all = run.items().size();
            table.fireEvent(key(KeyCode.LEFT));
            assertThat(run.items().size()).as("folded").isLessThan(all);
            table.fireEvent(key(KeyCode.RIGHT));
            assertThat(run.items()).hasSize(all);

            table.getSelectionModel().select(1);
            assertThat(run.selectedProperty().get()).as("details open on Enter only").isNull();
            table.fireEvent(key(KeyCode.ENTER));
            assertThat(run.selectedProperty().get()).isEqualTo(run.items().get(1));
            table.getSelectionModel().select(2);
            assertThat(run.selectedProperty().get()).as("and follow from then on").isEqualTo(run.items().get(2));
            table.fireEvent(key(KeyCode.ESCAPE));
            assertThat(run.selectedProperty().get()).isNull();
            table.fireEvent(key(KeyCode.LEFT));
            assertThat(table.getSelectionModel().getSelectedIndex()).as("to the group's head").isZero();
          }
        });
  }

  @Test
  void theHeadOfAColumnSortsAndTheMenuSaysSo() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.TEST)) {
            RunViewModel run = window.main().models().run();
            run.start();
            window.settle();
            @SuppressWarnings("unchecked")
            TableView<RunItem> table = (TableView<RunItem>) find(window, "table");
            table.getSortOrder().setAll(List.of(table.getColumns().get(4)));
            assertThat(run.orderProperty().get()).isEqualTo(Order.TIME);

            run.orderProperty().set(Order.OWNER);
            run.reversedProperty().set(true);
            assertThat(table.getSortOrder()).containsExactly(table.getColumns().get(5));
            assertThat(table.getColumns().get(5).getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
            assertThat(run.orderProperty().get()).isEqualTo(Order.OWNER);
          }
        });
  }

  private static RunItem.Line row(RunViewModel run, String service) {
    return run.items().stream()
        .filter(item -> item instanceof RunItem.Line line && line.check().service().equals(service))
        .map(RunItem.Line.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exportedFilesAreOpenedInTheSystemsWay() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.DOCUMENTS)) {
            button(window, "export").fire();
            window.settle();
            button(window, "openFolder").fire();

            assertThat(window.shown()).hasSize(1);
            assertThat(window.shown().get(0).endsWith(Path.of("acme", "documents"))).isTrue();
          }
        });
  }

  @Test
  void aMissingFactLeadsToItsOwnField() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.DOCUMENTS)) {
            lead(window, "missing.version");
            assertThat(current(window)).isEqualTo(StepKind.SITE);
            assertThat(focused(window)).isInstanceOf(TextField.class);
            GatewayRow second = window.main().models().site().gateways().rows().get(1);
            assertThat(shownBy(window)).isSameAs(second.version());
            assertThat(inSight(focused(window))).isTrue();

            lead(window, "missing.cloudHost");
            assertThat(current(window)).isEqualTo(StepKind.ANTIVIRUS);
            assertThat(shownBy(window).name()).isEqualTo("antivirus.cloudHosts");

            lead(window, "missing.signerFor");
            assertThat(current(window)).isEqualTo(StepKind.DOCUMENTS);
            assertThat(shownBy(window))
                .isSameAs(window.main().models().documents().form().signsForCustomer());
          }
        });
  }

  @Test
  void thePreviewTurnsItsPagesByKeysAndReadsThemOut() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.DOCUMENTS)) {
            Node sheet = find(window, "sheet");
            sheet.requestFocus();
            sheet.fireEvent(key(KeyCode.PAGE_DOWN));
            window.settle();
            assertThat(((Label) find(window, "pageNumber")).getText()).isEqualTo("Page 2 of 4");
            assertThat(sheet.getAccessibleText()).startsWith("Firewall request, page 2 of 4.").contains("FR-0");
            sheet.fireEvent(key(KeyCode.END));
            assertThat(((Label) find(window, "pageNumber")).getText()).isEqualTo("Page 4 of 4");
            assertThat(find(window, "next").isDisabled()).isTrue();
            sheet.fireEvent(key(KeyCode.HOME));
            assertThat(((Label) find(window, "pageNumber")).getText()).isEqualTo("Page 1 of 4");
            assertThat(current(window)).isEqualTo(StepKind.DOCUMENTS);
          }
        });
  }

  private static void lead(TestWindow window, String fact) {
    DocumentsViewModel documents = window.main().models().documents();
    documents.lead(
        documents.missingProperty().get().stream().filter(each -> each.what().key().equals(fact)).findFirst().orElseThrow());
    window.settle();
  }

  /** The answer that the control with the focus takes. */
  private static Answer shownBy(TestWindow window) {
    return AnswerNodes.answer(focused(window)).orElseThrow();
  }

  private static Node focused(TestWindow window) {
    return window.main().scene().getFocusOwner();
  }

  private static boolean inSight(Node node) {
    Bounds place = node.localToScene(node.getBoundsInLocal());
    return place.getMinY() > 0 && place.getMaxY() < node.getScene().getHeight() - 56;
  }

  @Test
  void leavingForTheStartPageSavesAndCloses() throws Exception {
    FxThread.run(
        () -> {
          try (TestWindow window = open(StepKind.SITE)) {
            button(window, "back").fire();

            assertThat(window.session().closed()).isTrue();
            assertThat(window.main().models()).isNull();
            assertThat(window.settings().settings().recent().get(0).customer()).isEqualTo("Acme Ltd");
          }
        });
  }

  @Test
  void viewsThatWereLeftAreLetGo() throws Exception {
    WeakReference<Node> first =
        FxThread.call(
            () -> {
              TestWindow window = open(StepKind.DNS);
              WeakReference<Node> old = new WeakReference<>(window.main().scene().getRoot());
              window.settings().change(now -> now.withLanguage("de"));
              window.settle();
              window.main().scene().getRoot().requestFocus();
              kept = window;
              return old;
            });
    // Two turns of the window's thread let go of what the first view's events still hold.
    FxThread.run(() -> kept.settle());
    for (int i = 0; i < 20 && first.get() != null; i++) {
      System.gc();
      FxThread.run(() -> kept.settle());
    }
    assertThat(first.get()).isNull();
    FxThread.run(() -> kept.close());
  }

  private TestWindow open(StepKind step) {
    TestWindow window = new TestWindow(Look.usual("en"), SampleSite.whole(), folder);
    window.main().start().open(folder);
    window.main().models().wizard().currentProperty().set(step);
    window.settle();
    return window;
  }

  private static StepKind current(TestWindow window) {
    return window.main().models().wizard().currentProperty().get();
  }

  private static Button button(TestWindow window, String id) {
    return (Button) find(window, id);
  }

  private static Node find(TestWindow window, String id) {
    return window.nodes().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
