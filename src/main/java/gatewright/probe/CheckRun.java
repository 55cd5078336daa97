package gatewright.probe;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Destination;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Resolution;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.StepFailed;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Result;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One check with all its addresses. Documented addresses are tried at once, the others as soon as the name is known; what an
 * address counts for is decided only then, so that nothing that needs no name waits for one.
 */
final class CheckRun {
  /** Hears of the begin, of results and of the end. Never throws. */
  interface Hearer {
    void started(Check check);

    void finished(Result result);

    void ended(Check check);
  }

  private final Check check;
  private final Conversation conversation;
  private final Network network;
  private final Drift drift;
  private final Scopes scopes;
  private final Turns turns;
  private final Hearer hearer;
  private final Map<InetAddress, Conversation.Outcome> outcomes = new LinkedHashMap<>();
  private final Set<InetAddress> started = new HashSet<>();
  private final Set<InetAddress> told = new HashSet<>();
  private Resolution resolution;
  private boolean nameTold;
  private boolean over;
  private volatile long begin;

  CheckRun(
      Check check, Conversation conversation, Network network, Drift drift, Scopes scopes, Turns turns, Hearer hearer) {
    this.check = check;
    this.conversation = conversation;
    this.network = network;
    this.drift = drift;
    this.scopes = scopes;
    this.turns = turns;
    this.hearer = hearer;
  }

  /** Begins as soon as it is its turn. */
  void start() {
    turns.begin(guarded(this::begin));
  }

  private void begin() {
    begin = System.nanoTime();
    hearer.started(check);
    if (check.question() instanceof Question.Unanswerable obstacle) {
      Cause cause =
          obstacle.why() == Question.Unanswerable.Why.NO_DESTINATION ? Cause.NO_DESTINATION : Cause.NOT_INSTALLED_YET;
      end(Results.withoutAsking(check, cause, obstacle.reason()));
      return;
    }
    boolean nameless = check.way() == Way.PROXY || check.question() instanceof Question.ControlHost;
    if (nameless) {
      end(Results.throughProxy(check, network, hold(null)));
      return;
    }
    check.documented().stream().map(NameService::literal).filter(Objects::nonNull).forEach(this::begin);
    resolve();
  }

  private synchronized void begin(InetAddress address) {
    if (started.add(address)) {
      turns.goOn(guarded(() -> converse(address)));
    }
  }

  /** A check ends whatever happens: the whole run waits for it. */
  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        broken(e);
      }
    };
  }

  private void broken(Throwable e) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    end(Results.withoutAsking(check, Cause.INTERNAL_ERROR, Results.mistake(e)));
  }

  private void converse(InetAddress address) {
    Conversation.Outcome outcome = hold(new Destination(check.target().host(), address, check.target().port()));
    synchronized (this) {
      outcomes.put(address, outcome);
    }
    settle();
  }

  private Conversation.Outcome hold(Destination to) {
    try {
      return conversation.hold(check, to, begin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Results.interrupted(network);
    }
  }

  private void resolve() {
    Resolution known;
    try {
      known = scopes.use(network.dialler().patience().check(), scope -> network.names().resolve(check.target().host(), scope));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      known = Results.nameCancelled(begin);
    } catch (StepFailed e) {
      throw new IllegalStateException("names do not fail as steps", e);
    } catch (RuntimeException e) {
      known = Results.nameBroken(e, begin);
    }
    known.addresses().forEach(this::begin);
    synchronized (this) {
      resolution = known;
    }
    settle();
  }

  private void settle() {
    boolean last;
    synchronized (this) {
      if (resolution == null || over) {
        return;
      }
      if (!nameTold && nameCounts()) {
        nameTold = true;
        hearer.finished(Results.nameFailed(check, resolution));
      }
      for (Map.Entry<InetAddress, Conversation.Outcome> each : outcomes.entrySet()) {
        if (told.add(each.getKey())) {
          hearer.finished(result(each.getKey(), each.getValue()));
        }
      }
      last = outcomes.size() == started.size();
      over = last;
    }
    if (last) {
      hearer.ended(check);
    }
  }

  /** Whether the name's failure is the result: not where documented addresses stand in for resolvers that do not serve us. */
  private boolean nameCounts() {
    return resolution.failure() != null && !(resolution.unserved() && !started.isEmpty());
  }

  private Result result(InetAddress address, Conversation.Outcome outcome) {
    boolean named = resolution.addresses().contains(address);
    if (named) {
      Conversation.Outcome weighed =
          resolution.basis() == Basis.RESOLVED ? drift.weigh(check, address, outcome) : outcome;
      Purpose purpose = beside(address) ? Purpose.CONTROL : check.purpose();
      return Results.of(check, address, purpose, resolution.basis(), resolution, weighed);
    }
    boolean standsIn = resolution.failure() != null && resolution.unserved();
    Purpose purpose = standsIn || check.documentedRequired() ? check.purpose() : Purpose.CONTROL;
    return Results.of(check, address, purpose, Basis.DOCUMENTED, standsIn ? resolution : null, outcome);
  }

  /** An IPv6 address of a host that has IPv4 ones as well: the gateway has those to go by. */
  private boolean beside(InetAddress address) {
    return address instanceof Inet6Address && resolution.addresses().stream().anyMatch(Inet4Address.class::isInstance);
  }

  /** For checks with a single result. */
  private void end(Result result) {
    synchronized (this) {
      over = true;
    }
    hearer.finished(result);
    hearer.ended(check);
  }
}
