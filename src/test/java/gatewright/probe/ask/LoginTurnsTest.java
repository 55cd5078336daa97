package gatewright.probe.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LoginTurnsTest {
  private final LoginTurns turns = new LoginTurns();
  private final ExecutorService others = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  private static StepFailed failed(Cause cause) {
    return new StepFailed(StepName.LOGIN, cause, "The server says " + cause + ".");
  }

  private Cause causeOf(LoginTurns.Attempt attempt) throws InterruptedException {
    try {
      turns.send("backup@server", "10.0.0.1", attempt);
      return null;
    } catch (StepFailed e) {
      return e.reason();
    }
  }

  @Test
  void aLoginThatWasRefusedIsNotSentAgainAndKeepsItsCause() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    LoginTurns.Attempt locked =
        () -> {
          sent.incrementAndGet();
          throw failed(Cause.ACCOUNT_LOCKED);
        };
    assertThat(causeOf(locked)).isEqualTo(Cause.ACCOUNT_LOCKED);
    assertThat(causeOf(locked)).isEqualTo(Cause.ACCOUNT_LOCKED);
    assertThat(sent).hasValue(1);
    assertThatThrownBy(() -> turns.send("backup@server", "10.0.0.2", locked))
        .hasMessageContaining("10.0.0.1").hasMessageContaining("was not sent again");
  }

  @Test
  void whatIsNotAnsweredSaysNothingAgainstTheLogin() throws Exception {
    assertThat(causeOf(() -> {
      throw failed(Cause.SILENT);
    })).isEqualTo(Cause.SILENT);
    assertThat(causeOf(() -> {})).isNull();
  }

  @Test
  void anotherAccountIsAnotherMatter() throws Exception {
    assertThat(causeOf(() -> {
      throw failed(Cause.LOGIN_REFUSED);
    })).isEqualTo(Cause.LOGIN_REFUSED);
    AtomicInteger sent = new AtomicInteger();
    turns.send("lexical@server", "10.0.0.1", sent::incrementAndGet);
    assertThat(sent).hasValue(1);
  }

  @Test
  void oneTriesAndTheOthersWaitForWhatComesOfIt() throws Exception {
    assertThat(turns.take("account")).isEmpty();
    CompletableFuture<LoginTurns.Refusal> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return turns.take("account").orElseThrow();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            others);
    LoginTurns.Refusal refusal = new LoginTurns.Refusal("dc1", Cause.ACCOUNT_LOCKED, "error 775");
    assertThat(second).isNotDone();
    turns.back("account", refusal);
    assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(refusal);
  }

  @Test
  void onceItIsGoodNobodyWaits() throws Exception {
    assertThat(turns.take("account")).isEmpty();
    turns.good("account");
    assertThat(turns.take("account")).isEmpty();
    turns.back("account", null);
    turns.back("account", null);
    assertThat(turns.take("account")).isEmpty();
  }
}
