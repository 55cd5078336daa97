package gatewright.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gatewright.ui.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/** How everything looks: theme, size of text, fonts. */
final class Appearance {
  private static final List<String> FONTS =
      List.of("/fonts/Inter_400Regular.ttf", "/fonts/Inter_600SemiBold.ttf", "/fonts/NotoSansMono_400Regular.ttf");

  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private Appearance() {}

  /** Makes the program's own fonts known. */
  static void loadFonts() {
    for (String font : FONTS) {
      try (InputStream file = Objects.requireNonNull(Appearance.class.getResourceAsStream(font), font)) {
        Objects.requireNonNull(Font.loadFont(file, Settings.USUAL), font);
      } catch (IOException e) {
        throw new UncheckedIOException(font, e);
      }
    }
  }

  /** The program's own picture, small to large; the system takes the one that fits. */
  static List<Image> icons() {
    return SIZES.stream().map(size -> new Image(sheet("/icons/gatewright-" + size + ".png"))).toList();
  }

  /** Dresses a scene and what is in it. */
  static void apply(Settings settings, boolean dark, Scene scene) {
    Application.setUserAgentStylesheet(
        dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheet("/css/app.css"), sheet(dark ? "/css/dark.css" : "/css/light.css"));
    applyTextSize(settings, scene.getRoot());
  }

  /** Sets the size that all others are multiples of. */
  static void applyTextSize(Settings settings, Parent root) {
    root.setStyle("-fx-font-size: " + settings.fontSize() + "px;");
  }

  private static String sheet(String path) {
    URL place = Objects.requireNonNull(Appearance.class.getResource(path), path);
    return place.toExternalForm();
  }
}
