package gatewright.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;

/**
 * What the wizard remembers of its user.
 *
 * @param schema of the file
 * @param theme LIGHT if unknown
 * @param fontSize in points, {@link #SMALLEST} to {@link #LARGEST}
 * @param language "en" or "de"
 * @param recent newest first, {@link #MOST_RECENT} at most
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(String schema, Theme theme, int fontSize, String language, List<RecentSite> recent) {
  /** The version of the file format. */
  public static final String SCHEMA = "gatewright/settings/1";

  /** The smallest size of text. */
  public static final int SMALLEST = 10;

  /** The largest size of text. */
  public static final int LARGEST = 24;

  /** The size of text that the pages are drawn for. */
  public static final int USUAL = 13;

  /** How many sites are remembered. */
  public static final int MOST_RECENT = 12;

  public Settings {
    schema = SCHEMA;
    theme = theme == null ? Theme.LIGHT : theme;
    fontSize = fontSize == 0 ? USUAL : Math.max(SMALLEST, Math.min(LARGEST, fontSize));
    language = "de".equals(language) ? "de" : "en";
    recent = recent == null ? List.of() : recent.stream().limit(MOST_RECENT).toList();
  }

  /** What a new user gets. */
  public static Settings usual(String language) {
    return new Settings(SCHEMA, Theme.LIGHT, USUAL, language, List.of());
  }

  /** The same with another look. */
  public Settings withTheme(Theme next) {
    return new Settings(schema, next, fontSize, language, recent);
  }

  /** The same with text of another size; the nearest that is allowed. */
  public Settings withFontSize(int next) {
    return new Settings(schema, theme, next, language, recent);
  }

  /** The same in another language. */
  public Settings withLanguage(String next) {
    return new Settings(schema, theme, fontSize, next, recent);
  }

  /** The same with this site as the newest. */
  public Settings withRecent(RecentSite site) {
    List<RecentSite> next = new ArrayList<>(recent);
    next.removeIf(other -> other.folder().equals(site.folder()));
    next.add(0, site);
    return new Settings(schema, theme, fontSize, language, next);
  }

  /** The same without this folder. */
  public Settings withoutRecent(String folder) {
    return new Settings(
        schema, theme, fontSize, language, recent.stream().filter(site -> !site.folder().equals(folder)).toList());
  }
}
