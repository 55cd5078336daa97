package gatewright.ui.parties;

import gatewright.site.Peer;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.RowsAnswer;
import java.util.List;

/** Two gateways of a group. */
public final class PeerRow implements RowsAnswer.Row {
  private final ChoiceAnswer<String> from;
  private final ChoiceAnswer<String> to;

  /** Nothing chosen yet from these gateways. */
  public PeerRow(List<String> gateways, Runnable changed) {
    from = new ChoiceAnswer<>("peer.from", gateways, changed);
    to = new ChoiceAnswer<>("peer.to", gateways, changed).wrongIf(chosen -> chosen.equals(from.value()));
  }

  static PeerRow of(Peer known, List<String> gateways, Runnable changed) {
    PeerRow row = new PeerRow(gateways, changed);
    row.from.show(known.from());
    row.to.show(known.to());
    return row;
  }

  public ChoiceAnswer<String> from() {
    return from;
  }

  public ChoiceAnswer<String> to() {
    return to;
  }

  @Override
  public List<Answer> answers() {
    return List.of(from, to);
  }

  Peer value() {
    return from.value() == null || to.value() == null || from.value().equals(to.value())
        ? null
        : new Peer(from.value(), to.value());
  }
}
