package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Step;
import gatewright.result.StepName;
import org.junit.jupiter.api.Test;

class TraceTest {
  private final Redactor redactor = new Redactor();
  private final Trace trace = new Trace(System.nanoTime(), redactor);

  @Test
  void stepThatFailsIsWrittenDownWithItsReason() {
    assertThatThrownBy(
            () ->
                trace.step(
                    StepName.TLS,
                    phase -> {
                      throw new StepFailed(StepName.TLS, Cause.RESET, "gone");
                    }))
        .isInstanceOf(StepFailed.class);
    assertThat(trace.steps()).extracting(Step::name, Step::ok, Step::detail)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(StepName.TLS, false, "gone"));
    assertThat(trace.lastStep()).isEqualTo(StepName.TLS);
  }

  @Test
  void stepThatBreaksIsWrittenDownAsNotOk() {
    assertThatThrownBy(
            () ->
                trace.step(
                    StepName.REQUEST,
                    phase -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(trace.steps()).extracting(Step::ok).containsExactly(false);
  }

  @Test
  void proofOnlyClimbs() {
    trace.reached(Proof.PROTOCOL_SPOKEN);
    trace.reached(Proof.PORT_OPEN);
    assertThat(trace.proof()).isEqualTo(Proof.PROTOCOL_SPOKEN);
  }

  @Test
  void everythingKeptGoesThroughTheRedactor() throws Exception {
    redactor.hide("hunter2");
    trace.keep("banner", "hello hunter2");
    trace.note("note hunter2");
    trace.noteFirst("first hunter2");
    trace.step(
        StepName.REQUEST,
        phase -> {
          phase.show("sent hunter2");
          return null;
        });
    assertThat(trace.evidence().values().toString() + trace.notes() + trace.steps()).doesNotContain("hunter2");
  }

  @Test
  void whatEndedItStandsFirst() {
    trace.note("a remark");
    trace.note("the reason");
    trace.noteFirst("the reason");
    assertThat(trace.notes()).containsExactly("the reason", "a remark");
  }

  @Test
  void anotherConversationIsTakenOverWhole() {
    Trace other = new Trace(System.nanoTime(), redactor);
    other.reached(Proof.PORT_OPEN);
    other.keep("status", "HTTP/1.1 200 OK");
    other.note("seen");
    other.add(StepName.CONTROL, System.nanoTime(), System.nanoTime(), true, "");
    trace.takeOver(other);
    assertThat(trace.proof()).isEqualTo(Proof.PORT_OPEN);
    assertThat(trace.evidence().text("status")).hasValue("HTTP/1.1 200 OK");
    assertThat(trace.notes()).containsExactly("seen");
    assertThat(trace.steps()).hasSize(1);
    assertThat(trace.identity()).isEqualTo(Identity.NONE);
  }
}
