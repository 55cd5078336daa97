package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.WindowPlace;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPlaceTest {
  private static final List<Rectangle2D> SCREEN = List.of(new Rectangle2D(0, 0, 1280, 800));
  @TempDir private Path folder;

  @Test
  void whereTheWindowStandsIsKeptOnceItRests() throws Exception {
    FxThread.run(
        () -> {
          Immediately.Later later = new Immediately.Later();
          SettingsModel settings = settings(null);
          Stage stage = new Stage();
          stage.setScene(new Scene(new StackPane()));
          KeptPlace.of(stage, settings, later.background(), SCREEN);
          stage.show();
          stage.setX(40);
          stage.setY(30);
          stage.setWidth(900);
          stage.setHeight(650);
          assertThat(settings.settings().window()).isNull();

          later.pass();
          assertThat(settings.settings().window()).isEqualTo(new WindowPlace(40, 30, 900, 650, false));
          stage.close();
        });
  }

  @Test
  void aWindowOpensWhereItWasClosed() throws Exception {
    FxThread.run(
        () -> {
          Stage stage = new Stage();
          KeptPlace.of(stage, settings(new WindowPlace(60, 20, 1000, 700, true)), Immediately.all(), SCREEN);

          assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())).containsExactly(60., 20., 1000., 700.);
          assertThat(stage.isMaximized()).isTrue();
        });
  }

  @Test
  void aWindowFromAMonitorThatIsGoneOpensOnTheOneThatIsThere() throws Exception {
    FxThread.run(
        () -> {
          Stage stage = new Stage();
          KeptPlace.of(stage, settings(new WindowPlace(4000, 20, 1000, 700, false)), Immediately.all(), SCREEN);

          assertThat(stage.getX()).as("left to the system").isNaN();
          assertThat(stage.getWidth()).isEqualTo(1280);
          assertThat(stage.getHeight()).isEqualTo(800);
        });
  }

  private SettingsModel settings(WindowPlace place) {
    return new SettingsModel(
        Settings.usual("en").withWindow(place), new SettingsFile(folder.resolve("s.json")), Immediately.all());
  }
}
