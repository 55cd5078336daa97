package planted.gatewright.site;

import java.util.concurrent.CompletableFuture;

/** Uses the common pool. */
final class Borrows {
  CompletableFuture<String> borrow() {
    return CompletableFuture.supplyAsync(() -> "");
  }
}
