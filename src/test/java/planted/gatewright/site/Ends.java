package planted.gatewright.site;

/** Ends the program. */
final class Ends {
  void end() {
    System.exit(1);
  }
}
