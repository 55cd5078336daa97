package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopesTest {
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final Scopes scopes = new Scopes(timer);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void allThatIsOpenIsClosedWhenTheConversationIsOver() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    scopes.use(Duration.ofMinutes(1), scope -> {
      add(scope, closed::incrementAndGet);
      add(scope, closed::incrementAndGet);
      return null;
    });
    assertThat(closed).hasValue(2);
  }

  @Test
  void oneThatCannotBeClosedDoesNotKeepTheOthersOpen() {
    AtomicInteger closed = new AtomicInteger();
    Scope scope = new Scope();
    add(scope, () -> {
      throw new IOException("no");
    });
    add(scope, () -> {
      throw new IllegalStateException("never");
    });
    add(scope, closed::incrementAndGet);
    scope.end(Scope.End.DEADLINE);
    assertThat(closed).hasValue(1);
  }

  @Test
  void deadlineClosesWhatIsOpenAndSaysSo() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<Scope.End> end = new AtomicReference<>();
    scopes.use(Duration.ofMillis(20), scope -> {
      add(scope, closed::countDown);
      assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
      end.set(scope.ended());
      return null;
    });
    assertThat(end).hasValue(Scope.End.DEADLINE);
  }

  @Test
  void cancellingEndsWhatIsOpenAndWhatComesLater() throws Exception {
    AtomicReference<Scope.End> end = new AtomicReference<>();
    scopes.use(Duration.ofMinutes(1), scope -> {
      scopes.cancel();
      end.set(scope.ended());
      return null;
    });
    assertThat(end).hasValue(Scope.End.CANCELLED);
    scopes.use(Duration.ofMinutes(1), scope -> {
      assertThat(scope.ended()).isEqualTo(Scope.End.CANCELLED);
      AtomicInteger closed = new AtomicInteger();
      assertThatThrownBy(() -> scope.add((Closeable) closed::incrementAndGet)).isInstanceOf(IOException.class);
      assertThat(closed).as("closed at once").hasValue(1);
      return null;
    });
  }

  @Test
  void firstReasonStays() {
    Scope scope = new Scope();
    scope.end(Scope.End.CANCELLED);
    scope.end(Scope.End.DEADLINE);
    assertThat(scope.ended()).isEqualTo(Scope.End.CANCELLED);
  }

  @Test
  void endedConversationsLeaveNoAlarmBehind() throws Exception {
    timer.setRemoveOnCancelPolicy(true);
    scopes.use(Duration.ofMinutes(1), scope -> null);
    assertThat(timer.getQueue()).isEmpty();
  }

  private static void add(Scope scope, Closeable thing) {
    try {
      scope.add(thing);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
