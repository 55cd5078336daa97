package gatewright.ui.view;

import gatewright.ui.answer.Message;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the wizard in one language. */
public final class Texts {
  /** The name of the bundle among the resources. */
  public static final String BUNDLE = "i18n.ui";

  private final Locale language;
  private final ResourceBundle bundle;

  /** The words in that language; English if there are none in it. */
  public Texts(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language. */
  public Locale language() {
    return language;
  }

  /** The words as FXML wants them. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A text. */
  public String text(String key) {
    return bundle.getString(key);
  }

  /** A text with arguments put in. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), language).format(arguments);
  }

  /** The text of a constant: {@code prefix.CONSTANT}. */
  public String text(String prefix, Enum<?> constant) {
    return bundle.getString(prefix + "." + constant.name());
  }

  /** A message in words; empty for null. */
  public String text(Message message) {
    if (message == null) {
      return "";
    }
    Object[] arguments =
        message.arguments().stream().map(each -> each instanceof Message inner ? text(inner) : each).toArray();
    return arguments.length == 0 ? text(message.key()) : text(message.key(), arguments);
  }
}
