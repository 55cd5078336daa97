package gatewright.probe.ask;

import gatewright.plan.Way;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;

/** Opens the connection that a check talks on: straight to the address, or through the proxy's tunnel. */
public final class Reach {
  private Reach() {}

  public static Line open(Network network, Call call) throws StepFailed, InterruptedException {
    if (call.check().way() == Way.DIRECT) {
      return network.dialler().connect(call.to(), call.trace(), call.scope());
    }
    return network.proxy().orElseThrow().open(call.check().target(), call.trace(), call.scope());
  }
}
