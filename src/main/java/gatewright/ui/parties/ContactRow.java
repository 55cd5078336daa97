package gatewright.ui.parties;

import gatewright.catalogue.Owner;
import gatewright.site.Customer.Contact;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import java.util.List;

/** Somebody to ask. */
public final class ContactRow implements RowsAnswer.Row {
  private final ChoiceAnswer<Owner> role;
  private final TextAnswer name;
  private final TextAnswer email;
  private final TextAnswer phone;

  /** Somebody of whom nothing else is known. */
  public ContactRow(Owner role, Runnable changed) {
    this.role = new ChoiceAnswer<>("contact.role", List.of(Owner.values()), changed);
    this.name = new TextAnswer("contact.name", FieldRules::text, changed).required();
    this.email = new TextAnswer("contact.email", FieldRules::mail, changed);
    this.phone = new TextAnswer("contact.phone", FieldRules::text, changed);
    this.role.show(role);
  }

  static ContactRow of(Contact contact, Runnable changed) {
    ContactRow row = new ContactRow(contact.role(), changed);
    row.name.show(contact.name());
    row.email.show(contact.email());
    row.phone.show(contact.phone());
    return row;
  }

  public ChoiceAnswer<Owner> role() {
    return role;
  }

  public TextAnswer name() {
    return name;
  }

  public TextAnswer email() {
    return email;
  }

  public TextAnswer phone() {
    return phone;
  }

  @Override
  public List<Answer> answers() {
    return List.of(role, name, email, phone);
  }

  Contact value() {
    return new Contact(role.value(), name.value(), email.value(), phone.value());
  }
}
