package planted.gatewright.site;

/** Sleeps. */
final class Sleeps {
  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
