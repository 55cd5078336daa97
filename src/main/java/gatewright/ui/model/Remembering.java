package gatewright.ui.model;

import gatewright.ui.answer.Message;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Keeps passwords beyond the time that a site is open, for users who want that. Used on the window's thread only. */
public interface Remembering {
  /** Counts up with each change of what the others answer. */
  ReadOnlyLongProperty revisionProperty();

  /** Whether it can keep any. */
  boolean possible();

  /** Whether it keeps the one of that credential, or is about to. */
  boolean keeps(String credential);

  /** What is to be said of it; null for nothing. */
  Message remark(String credential);

  /** Keeps what was typed for that credential. */
  void keep(String credential);

  /** Deletes what it keeps of that credential. */
  void forget(String credential);

  /** One that keeps nothing, and says why. */
  static Remembering nothing(Message why) {
    return new Nothing(why, new ReadOnlyLongWrapper());
  }

  /** Keeps nothing. */
  record Nothing(Message why, ReadOnlyLongWrapper revision) implements Remembering {
    @Override
    public ReadOnlyLongProperty revisionProperty() {
      return revision.getReadOnlyProperty();
    }

    @Override
    public boolean possible() {
      return false;
    }

    @Override
    public boolean keeps(String credential) {
      return false;
    }

    @Override
    public Message remark(String credential) {
      return why;
    }

    @Override
    public void keep(String credential) {
      // There is nowhere to keep it.
    }

    @Override
    public void forget(String credential) {
      // There is nothing to forget.
    }
  }
}
