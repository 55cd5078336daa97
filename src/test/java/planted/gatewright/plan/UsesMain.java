package planted.gatewright.plan;

import gatewright.Main;

/** Starts the program again. */
final class UsesMain {
  void run(String[] arguments) {
    Main.main(arguments);
  }
}
