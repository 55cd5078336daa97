package gatewright.ui.settings;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the wizard remembers of its user.
 *
 * @param schema of the file
 * @param theme SYSTEM if unknown
 * @param fontSize in points, {@link #SMALLEST} to {@link #LARGEST}
 * @param language "en" or "de"
 * @param recent newest first, {@link #MOST_RECENT} at most
 * @param window where it stood last; null if it was never closed
 * @param sound whether a row that turns may be heard
 * @param reducedMotion whether nothing may turn or slide
 * @param remembered what the keychain keeps
 * @param pagesByHand whether pages are tested only when asked for, and not by themselves
 * @param others fields of a newer version, kept as they are
 */
public record Settings(
    String schema,
    Theme theme,
    int fontSize,
    String language,
    List<RecentSite> recent,
    WindowPlace window,
    boolean sound,
    boolean reducedMotion,
    List<Remembered> remembered,
    boolean pagesByHand,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> others) {
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
    theme = theme == null ? Theme.SYSTEM : theme;
    fontSize = fontSize == 0 ? USUAL : Math.max(SMALLEST, Math.min(LARGEST, fontSize));
    language = "de".equals(language) ? "de" : "en";
    recent = recent == null ? List.of() : recent.stream().filter(Objects::nonNull).limit(MOST_RECENT).toList();
    window = window == null || !window.sound() ? null : window;
    remembered = remembered == null ? List.of() : remembered.stream().filter(Objects::nonNull).toList();
    others = others == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /** What a new user gets. */
  public static Settings usual(String language) {
    return new Settings(SCHEMA, Theme.SYSTEM, USUAL, language, List.of(), null, false, false, List.of(), false, Map.of());
  }

  /** The same with another look. */
  public Settings withTheme(Theme next) {
    return new Settings(schema, next, fontSize, language, recent, window, sound, reducedMotion, remembered, pagesByHand, others);
  }

  /** The same with text of another size; the nearest that is allowed. */
  public Settings withFontSize(int next) {
    return new Settings(schema, theme, next, language, recent, window, sound, reducedMotion, remembered, pagesByHand, others);
  }

  /** The same in another language. */
  public Settings withLanguage(String next) {
    return new Settings(schema, theme, fontSize, next, recent, window, sound, reducedMotion, remembered, pagesByHand, others);
  }

  /** The same with another place for the window. */
  public Settings withWindow(WindowPlace next) {
    return new Settings(schema, theme, fontSize, language, recent, next, sound, reducedMotion, remembered, pagesByHand, others);
  }

  /** The same with sound, or without. */
  public Settings withSound(boolean next) {
    return new Settings(schema, theme, fontSize, language, recent, window, next, reducedMotion, remembered, pagesByHand, others);
  }

  /** The same with things that move, or without. */
  public Settings withReducedMotion(boolean next) {
    return new Settings(schema, theme, fontSize, language, recent, window, sound, next, remembered, pagesByHand, others);
  }

  /** The same with pages that are tested by hand only, or by themselves. */
  public Settings withPagesByHand(boolean next) {
    return new Settings(schema, theme, fontSize, language, recent, window, sound, reducedMotion, remembered, next, others);
  }

  /** The same with this site as the newest. */
  public Settings withRecent(RecentSite site) {
    List<RecentSite> next = new ArrayList<>(recent);
    next.removeIf(other -> other.folder().equals(site.folder()));
    next.add(0, site);
    return withRecent(next);
  }

  /** The same without this folder. */
  public Settings withoutRecent(String folder) {
    return withRecent(recent.stream().filter(site -> !site.folder().equals(folder)).toList());
  }

  /** The same with a password that the keychain keeps now. */
  public Settings withRemembered(Remembered kept) {
    List<Remembered> next = new ArrayList<>(withoutRemembered(kept.account()).remembered());
    next.add(kept);
    return withRemembered(next);
  }

  /** The same without a password that the keychain kept. */
  public Settings withoutRemembered(String account) {
    return withRemembered(remembered.stream().filter(kept -> !kept.account().equals(account)).toList());
  }

  private Settings withRecent(List<RecentSite> next) {
    return new Settings(schema, theme, fontSize, language, next, window, sound, reducedMotion, remembered, pagesByHand, others);
  }

  private Settings withRemembered(List<Remembered> next) {
    return new Settings(schema, theme, fontSize, language, recent, window, sound, reducedMotion, next, pagesByHand, others);
  }
}
