package gatewright.ui.parties;

import gatewright.site.Gateway;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import java.util.List;

/** One gateway. Its id is given once and never typed: other answers refer to it. */
public final class GatewayRow implements RowsAnswer.Row {
  private final String id;
  private final TextAnswer name;
  private final ListAnswer addresses;
  private final TextAnswer zone;
  private final TextAnswer natAddress;
  private final ChoiceAnswer<Gateway.State> state;
  private final TextAnswer version;

  /** A gateway of which nothing else is known. */
  public GatewayRow(String id, Runnable changed) {
    this.id = id;
    name = new TextAnswer("gateway.name", FieldRules::host, changed).required();
    addresses = new ListAnswer("gateway.addresses", FieldRules::address, changed).requiredIf(() -> true);
    zone = new TextAnswer("gateway.zone", FieldRules::any, changed);
    natAddress = new TextAnswer("gateway.natAddress", FieldRules::address, changed);
    state = new ChoiceAnswer<>("gateway.state", List.of(Gateway.State.values()), changed);
    version = new TextAnswer("gateway.version", FieldRules::any, changed);
    state.show(Gateway.State.INSTALLED);
  }

  static GatewayRow of(Gateway gateway, Runnable changed) {
    GatewayRow row = new GatewayRow(gateway.id(), changed);
    row.name.show(gateway.name());
    row.addresses.show(gateway.addresses());
    row.zone.show(gateway.zone());
    row.natAddress.show(gateway.natAddress());
    row.state.show(gateway.state());
    row.version.show(gateway.version());
    return row;
  }

  public String id() {
    return id;
  }

  public TextAnswer name() {
    return name;
  }

  public ListAnswer addresses() {
    return addresses;
  }

  public TextAnswer zone() {
    return zone;
  }

  public TextAnswer natAddress() {
    return natAddress;
  }

  public ChoiceAnswer<Gateway.State> state() {
    return state;
  }

  public TextAnswer version() {
    return version;
  }

  @Override
  public List<Answer> answers() {
    return List.of(name, addresses, zone, natAddress, state, version);
  }

  Gateway value() {
    return new Gateway(
        id, name.value(), addresses.values(), zone.value(), natAddress.valueOrNull(), state.value(), version.valueOrNull());
  }
}
