package gatewright.probe.ask;

import gatewright.plan.Question;
import gatewright.probe.net.StepFailed;

/**
 * Speaks one protocol to answer one kind of question. Stateless; many calls run at once.
 *
 * @param <Q> the question
 */
public interface Probe<Q extends Question> {
  /**
   * Holds the conversation.
   *
   * @return the conclusion; all that was seen stands in the call's trace
   * @throws StepFailed when a step ends it; its cause gives the verdict that is usual for it
   * @throws InterruptedException if the run is being shut down
   */
  public Finding answer(Q question, Call call) throws StepFailed, InterruptedException;
}
