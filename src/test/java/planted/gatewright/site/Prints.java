package planted.gatewright.site;

/** Prints. */
final class Prints {
  void print(Exception e) {
    System.out.println(e.getMessage());
  }
}
