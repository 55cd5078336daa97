package planted.gatewright.site;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes a pool. */
final class StartsPool {
  ExecutorService pool() {
    return Executors.newCachedThreadPool();
  }
}
