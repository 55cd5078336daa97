package gatewright.ui.run;

import gatewright.ui.map.MapController;
import gatewright.ui.map.MapViewModel;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.View;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;

/** Shows the list of checks or the map in the same place. The map is loaded when it is first wanted. */
final class MapSwitch {
  private final MapViewModel viewModel;
  private final PageTools tools;
  private final BorderPane page;
  private final Node list;
  private Parent map;

  MapSwitch(MapViewModel viewModel, PageTools tools, BorderPane page) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.page = page;
    this.list = page.getCenter();
  }

  /** Ties it to two buttons, one of which is always pressed. */
  void tie(ToggleButton asList, ToggleButton asMap) {
    ToggleGroup group = new ToggleGroup();
    asList.setToggleGroup(group);
    asMap.setToggleGroup(group);
    tools.wiring().watch(
        viewModel.shownProperty(),
        now -> {
          group.selectToggle(now ? asMap : asList);
          show(now);
        });
    tools.wiring().watch(
        group.selectedToggleProperty(),
        now -> {
          if (now == null) {
            group.selectToggle(viewModel.shownProperty().get() ? asMap : asList);
          } else {
            viewModel.shownProperty().set(now == asMap);
          }
        });
  }

  private void show(boolean wanted) {
    if (wanted && map == null) {
      map = tools.loader().load(View.MAP, new MapController(viewModel, tools));
    }
    page.setCenter(wanted ? map : list);
  }
}
