package gatewright.map;

import java.util.List;

/** Boxes one under the other. */
final class Column {
  private final List<Slot> slots;

  Column(List<Slot> slots) {
    this.slots = slots;
  }

  List<Slot> slots() {
    return slots;
  }

  /** How high it is with those gaps. */
  int height(int gap) {
    return slots.stream().mapToInt(slot -> slot.height()).sum() + gap * Math.max(0, slots.size() - 1);
  }

  /** Puts the boxes into that height, in its middle, no farther apart than looks well. */
  void place(int top, int height, int least, int most) {
    int spare = height - height(least);
    int gap = slots.size() < 2 ? least : Math.min(most, least + spare / (slots.size() - 1));
    int y = top + (height - height(gap)) / 2;
    for (Slot slot : slots) {
      slot.place(y);
      y += slot.height() + gap;
    }
  }
}
