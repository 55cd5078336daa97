package gatewright.advice;

import java.util.Objects;

/**
 * One line to type.
 *
 * @param line complete and quoted; asks for passwords by itself and never holds one
 */
public record Command(Shell shell, String line) {
  public Command {
    Objects.requireNonNull(shell, "shell");
    Objects.requireNonNull(line, "line");
  }
}
