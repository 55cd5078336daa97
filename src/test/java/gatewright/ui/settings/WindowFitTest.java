package gatewright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowFitTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
  private static final Rectangle2D DESK = new Rectangle2D(1366, -200, 1920, 1040);
  private static final List<Rectangle2D> BOTH = List.of(LAPTOP, DESK);

  @Test
  void aWindowComesBackToWhereItWas() {
    assertThat(fit(1500, 0, 1280, 800, BOTH)).isEqualTo(new Rectangle2D(1500, 0, 1280, 800));
  }

  @Test
  void aMonitorThatIsGoneTakesNoWindowWithIt() {
    assertThat(WindowFit.on(new WindowPlace(1500, 0, 1280, 800, false), List.of(LAPTOP))).isEmpty();
    assertThat(WindowFit.on(new WindowPlace(-1900, 0, 1280, 800, true), List.of(LAPTOP))).isEmpty();
    assertThat(WindowFit.on(new WindowPlace(0, 0, 1280, 800, true), List.of())).isEmpty();
  }

  @Test
  void aWindowHalfOutsideIsMovedInWhole() {
    assertThat(fit(1200, 500, 800, 600, List.of(LAPTOP))).isEqualTo(new Rectangle2D(566, 128, 800, 600));
    assertThat(fit(-600, 10, 800, 600, List.of(LAPTOP))).isEqualTo(new Rectangle2D(0, 10, 800, 600));
  }

  @Test
  void aWindowFromALargerScreenIsMadeToFit() {
    assertThat(fit(10, 10, 1900, 1000, List.of(LAPTOP))).isEqualTo(LAPTOP);
  }

  @Test
  void aWindowThatCannotBeGotHoldOfIsNotLeftThere() {
    assertThat(WindowFit.on(new WindowPlace(1300, 10, 900, 600, false), List.of(LAPTOP))).isEmpty();
    assertThat(WindowFit.on(new WindowPlace(100, 727, 900, 600, false), List.of(LAPTOP))).isEmpty();
    assertThat(WindowFit.on(new WindowPlace(100, -400, 900, 600, false), List.of(LAPTOP))).isEmpty();
  }

  @Test
  void theFirstWindowIsNoLargerThanTheScreen() {
    assertThat(WindowFit.usual(List.of(new Rectangle2D(0, 0, 910, 480)))).isEqualTo(new Rectangle2D(0, 0, 910, 480));
    assertThat(WindowFit.usual(List.of(DESK)).getWidth()).isEqualTo(1280);
  }

  private static Rectangle2D fit(double x, double y, double width, double height, List<Rectangle2D> screens) {
    return WindowFit.on(new WindowPlace(x, y, width, height, false), screens).orElseThrow();
  }
}
