package gatewright.ui.view;

import gatewright.result.Verdict;
import gatewright.ui.model.StepState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which icon and which style class goes with a verdict or a state. The word goes beside it, always. */
public final class Icons {
  private Icons() {}

  /** The icon of a verdict. */
  public static Feather of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Feather.CHECK_CIRCLE;
      case WARN -> Feather.ALERT_TRIANGLE;
      case FAIL -> Feather.X_OCTAGON;
      case UNCONFIRMED -> Feather.SEND;
      case CONFIRMED -> Feather.USER_CHECK;
      case INCONCLUSIVE -> Feather.HELP_CIRCLE;
      case NOT_TESTED -> Feather.MINUS_CIRCLE;
      case NOT_APPLICABLE -> Feather.SLASH;
    };
  }

  /** The style class of a verdict. */
  public static String style(Verdict verdict) {
    return switch (verdict) {
      case PASS, CONFIRMED -> "success";
      case WARN -> "attention";
      case FAIL -> "danger";
      case UNCONFIRMED -> "accent";
      case INCONCLUSIVE, NOT_TESTED, NOT_APPLICABLE -> "neutral";
    };
  }

  /** The icon of a step's state. */
  public static Feather of(StepState state) {
    return switch (state) {
      case UNTOUCHED -> Feather.CIRCLE;
      case COMPLETE -> Feather.CHECK;
      case NOT_NEEDED -> Feather.SLASH;
      case PROBLEMS -> Feather.ALERT_TRIANGLE;
      case TESTING -> Feather.LOADER;
      case FAILING -> Feather.X_OCTAGON;
      case PASSING -> Feather.CHECK_CIRCLE;
    };
  }

  /** The style class of a step's state. */
  public static String style(StepState state) {
    return switch (state) {
      case UNTOUCHED, COMPLETE, NOT_NEEDED -> "neutral";
      case PROBLEMS -> "attention";
      case TESTING -> "accent";
      case FAILING -> "danger";
      case PASSING -> "success";
    };
  }

  /** A picture of it, coloured by the style sheet. */
  public static FontIcon icon(Feather feather) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add("icon");
    return icon;
  }
}
