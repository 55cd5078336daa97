package gatewright.probe.net;

import gatewright.result.Cause;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/**
 * What one store makes of a certificate chain.
 *
 * @param doubt TLS_UNTRUSTED, TLS_NAME_MISMATCH, TLS_EXPIRED or TLS_NOT_YET_VALID; null if it trusts the chain
 * @param words what the verification said; empty without doubt
 */
public record ChainJudgement(TrustStore store, Cause doubt, String words) {
  public ChainJudgement {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(words, "words");
  }

  /**
   * The kindest judgement of some stores: one that trusts, or one that at least knows the issuer.
   *
   * @return TLS_UNTRUSTED if none of these stores judged
   */
  static ChainJudgement best(Collection<ChainJudgement> judgements, Set<TrustStore> stores) {
    ChainJudgement best = null;
    for (ChainJudgement each : judgements) {
      if (stores.contains(each.store()) && (best == null || each.weight() < best.weight())) {
        best = each;
      }
    }
    return best != null ? best : new ChainJudgement(TrustStore.PUBLIC, Cause.TLS_UNTRUSTED, "there is nothing to judge it by");
  }

  private int weight() {
    if (doubt == null) {
      return 0;
    }
    return doubt == Cause.TLS_UNTRUSTED ? 2 : 1;
  }
}
