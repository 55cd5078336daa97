package gatewright.advice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Whole sentences by key, in one language. A language without a bundle of its own gets English, whatever the machine's own
 * language is.
 */
public final class Bundle {
  private final ResourceBundle texts;
  private final Locale locale;

  /**
   * Opens a bundle.
   *
   * @param name base name of the properties file on the class path ("i18n/result")
   * @throws java.util.MissingResourceException if there is no such bundle
   */
  public Bundle(String name, Locale locale) {
    this.locale = Objects.requireNonNull(locale, "locale");
    this.texts =
        ResourceBundle.getBundle(
            name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language that was asked for. */
  public Locale locale() {
    return locale;
  }

  /** Whether there is such a sentence. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** All keys. */
  public Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }

  /**
   * The sentence with its places {0}, {1} … filled in ({@link MessageFormat}). Without arguments it is taken as it stands.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key, Object... arguments) {
    String pattern = texts.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }
}
