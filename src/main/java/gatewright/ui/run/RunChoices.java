package gatewright.ui.run;

import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which rows are to be seen, and how they are grouped and sorted. */
final class RunChoices {
  private final RunViewModel viewModel;
  private final Wiring wiring;
  private final Texts texts;

  RunChoices(RunViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.wiring = tools.wiring();
    this.texts = tools.texts();
  }

  /** Fills the row of buttons and the menu. */
  void show(HBox shows, MenuButton arrangement) {
    Map<Show, ToggleButton> buttons = new EnumMap<>(Show.class);
    for (Show each : Show.values()) {
      ToggleButton button = new ToggleButton();
      button.getStyleClass().add("segment");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.setOnAction(
          event -> {
            viewModel.showProperty().set(each);
            button.setSelected(true);
          });
      buttons.put(each, button);
      shows.getChildren().add(button);
    }
    wiring.watch(viewModel.showProperty(), now -> buttons.forEach((each, button) -> button.setSelected(each == now)));
    wiring.watch(viewModel.tallyProperty(), tally -> buttons.forEach((each, button) -> count(button, each, tally)));
    menu(arrangement, viewModel.groupingProperty(), Grouping.values(), "test.by");
    arrangement.getItems().add(new SeparatorMenuItem());
    menu(arrangement, viewModel.orderProperty(), Order.values(), "test.order");
    CheckMenuItem reversed = new CheckMenuItem(texts.text("test.reversed"));
    wiring.tie(reversed.selectedProperty(), viewModel.reversedProperty());
    arrangement.getItems().addAll(new SeparatorMenuItem(), reversed);
    wiring.watch(viewModel.groupingProperty(), now -> arrangement.setText(texts.text("test.by", now)));
  }

  private void count(ToggleButton button, Show show, Tally tally) {
    button.setText(texts.text("test.count", texts.text("test.show", show), tally.of(show)));
  }

  private <T extends Enum<T>> void menu(MenuButton menu, ObjectProperty<T> choice, T[] values, String keys) {
    ToggleGroup group = new ToggleGroup();
    for (T each : values) {
      RadioMenuItem item = new RadioMenuItem(texts.text(keys, each));
      item.setToggleGroup(group);
      item.setUserData(each);
      item.setOnAction(event -> choice.set(each));
      menu.getItems().add(item);
    }
    wiring.watch(choice, now -> group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == now)));
  }
}
