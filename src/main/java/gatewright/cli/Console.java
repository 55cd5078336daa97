package gatewright.cli;

import gatewright.result.Verdict;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * The terminal, or what stands in its place: where to print and how much of colour and signs it takes.
 *
 * @param out for what was asked for
 * @param err for progress, problems and questions
 * @param in for answers
 * @param outTerminal whether people look at {@code out}
 * @param errTerminal whether people look at {@code err}
 * @param inTerminal whether somebody can answer
 * @param colour whether colours are wanted on a terminal
 * @param signs whether it can show signs beyond ASCII
 */
public record Console(
    PrintStream out,
    PrintStream err,
    BufferedReader in,
    boolean outTerminal,
    boolean errTerminal,
    boolean inTerminal,
    boolean colour,
    boolean signs) {
  /** Says which of in, out and err are terminals, where the launcher knows: the JDK cannot tell them apart. */
  private static final String TERMINALS = "gatewright.terminals";

  /** The process's own. */
  static Console system(Map<String, String> environment) {
    Charset charset = charset();
    String terminals = System.getProperty(TERMINALS, System.console() == null ? "" : "in out err");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean knowsColour = environment.containsKey("TERM") || environment.containsKey("WT_SESSION");
    String unwanted = environment.getOrDefault("NO_COLOR", "");
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), charset)),
        terminals.contains("out"),
        terminals.contains("err") && !dumb,
        terminals.contains("in"),
        knowsColour && !dumb && unwanted.isEmpty(),
        charset.newEncoder().canEncode("\u2714"));
  }

  /** What the terminal expects; the JDK before 19 knows only the system's. */
  private static Charset charset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
    return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
  }

  /** A sign beside a verdict's word; never instead of it. */
  String sign(Verdict verdict) {
    if (!signs) {
      return switch (verdict) {
        case PASS, CONFIRMED -> "+";
        case WARN -> "!";
        case FAIL -> "x";
        case UNCONFIRMED, INCONCLUSIVE -> "?";
        case NOT_TESTED, NOT_APPLICABLE -> "-";
      };
    }
    return switch (verdict) {
      case PASS, CONFIRMED -> "\u2714";
      case WARN -> "!";
      case FAIL -> "\u2718";
      case UNCONFIRMED, INCONCLUSIVE -> "?";
      case NOT_TESTED, NOT_APPLICABLE -> "\u2013";
    };
  }

  /** Text in a verdict's colour, if {@code terminal} is one and colours are wanted. */
  String coloured(String text, Verdict verdict, boolean terminal) {
    if (!colour || !terminal) {
      return text;
    }
    String code =
        switch (verdict) {
          case PASS, CONFIRMED -> "32";
          case WARN -> "33";
          case FAIL -> "31";
          case UNCONFIRMED, INCONCLUSIVE -> "36";
          case NOT_TESTED, NOT_APPLICABLE -> "90";
        };
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  /** Asks yes or no; an empty answer or the end of input is yes. */
  boolean agrees(String question) throws IOException {
    err.print(question + " [Y/n] ");
    err.flush();
    String answer = in.readLine();
    return answer == null || answer.isBlank() || answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  /** A line on standard error, marked as the program's. */
  void say(String line) {
    err.println("gatewright: " + line);
  }
}
