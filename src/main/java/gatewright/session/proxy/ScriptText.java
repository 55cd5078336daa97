package gatewright.session.proxy;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text in JavaScript: what stands in strings, and the code without strings and comments. Goes through the text once
 * and takes it as far as it can, for nobody promises that it is in order.
 */
final class ScriptText {
  /** Stands in the code for a string or a pattern. */
  private static final char VALUE = '"';

  private static final String BEFORE_PATTERN = "(,=:[!&|?{};+-*%<>~^";

  private final String text;
  private final StringBuilder code = new StringBuilder();
  private final List<String> strings = new ArrayList<>();
  private int at;

  /** Where the last character of the code is that is no space; -1 before the first. */
  private int solid = -1;

  private ScriptText(String text) {
    this.text = text;
  }

  static ScriptText of(String text) {
    ScriptText script = new ScriptText(text);
    while (script.at < text.length()) {
      script.next();
    }
    return script;
  }

  /** Without what stands in strings and comments. */
  String code() {
    return code.toString();
  }

  /** In their order, without their quotes. */
  List<String> strings() {
    return List.copyOf(strings);
  }

  private void next() {
    char here = text.charAt(at);
    if (here == '"' || here == '\'' || here == '`') {
      string(here);
    } else if (text.startsWith("//", at)) {
      while (at < text.length() && !endsLine(text.charAt(at))) {
        at++;
      }
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
      append(' ');
    } else if (here == '/' && mayBeginPattern()) {
      pattern();
    } else {
      append(here);
      at++;
    }
  }

  /** A string that its line does not end belongs to no sound script; it is taken up to there. */
  private void string(char quote) {
    StringBuilder inside = new StringBuilder();
    at++;
    while (at < text.length()) {
      char here = text.charAt(at++);
      boolean broken = quote != '`' && endsLine(here);
      if (here == quote || broken) {
        break;
      }
      if (here == '\\' && at < text.length()) {
        char escaped = text.charAt(at++);
        inside.append(escaped == 'n' || escaped == 't' || escaped == 'r' ? ' ' : escaped);
      } else {
        inside.append(here);
      }
    }
    strings.add(inside.toString());
    append(VALUE);
  }

  /** A slash after a value divides; anywhere else it begins a pattern, which may have quotes in it. */
  private boolean mayBeginPattern() {
    boolean returned = solid >= 5 && code.substring(solid - 5, solid + 1).equals("return");
    return solid < 0 || BEFORE_PATTERN.indexOf(code.charAt(solid)) >= 0 || returned;
  }

  private void pattern() {
    boolean inClass = false;
    at++;
    while (at < text.length() && !endsLine(text.charAt(at))) {
      char here = text.charAt(at++);
      if (here == '\\') {
        at = Math.min(at + 1, text.length());
      } else if (here == '/' && !inClass) {
        break;
      } else {
        inClass = here == '[' || inClass && here != ']';
      }
    }
    append(VALUE);
  }

  private void append(char character) {
    if (!Character.isWhitespace(character)) {
      solid = code.length();
    }
    code.append(character);
  }

  private static boolean endsLine(char character) {
    return character == '\n' || character == '\r';
  }
}
