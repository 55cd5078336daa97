package gatewright.ui.run;

import gatewright.result.KnownHosts;
import gatewright.result.ShownIdentity;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A fingerprint, large enough to be compared letter by letter, and the button that confirms it. */
public final class ConfirmBox extends VBox {
  /**
   * @param busy while a run goes on nothing can be confirmed, for that would end it
   * @param confirmed what to do
   */
  public ConfirmBox(ShownIdentity shown, Texts texts, ObservableValue<Boolean> busy, Runnable confirmed) {
    boolean hostKey = shown.kind() == KnownHosts.Kind.HOST_KEY;
    Label heading = words(texts.text(hostKey ? "confirm.hostKey" : "confirm.certificate", shown.endpoint()), "details-title");
    Label algorithm = words(shown.algorithm(), "hint");
    Label fingerprint = words(shown.fingerprint(), "fingerprint");
    Label hint = words(texts.text("confirm.hint"), "hint");
    Button button = new Button(texts.text(hostKey ? "confirm.hostKey.do" : "confirm.certificate.do"), Icons.icon(Feather.CHECK));
    button.setId("confirm");
    button.disableProperty().bind(busy);
    button.setOnAction(event -> confirmed.run());
    getChildren().setAll(heading, algorithm, fingerprint, hint, button);
    getStyleClass().add("confirm");
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
