package planted.gatewright.site;

/** Makes a thread. */
final class Starts {
  Thread thread() {
    return new Thread(() -> {});
  }
}
