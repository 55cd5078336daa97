package gatewright.document;

import java.util.ArrayList;
import java.util.List;

/** Numbers the sections that a document has. */
final class Sections {
  private final List<Frame.Mark> marks = new ArrayList<>();

  void add(String id, String title) {
    marks.add(new Frame.Mark(id, (marks.size() + 1) + "  " + title));
  }

  void addIf(boolean there, String id, String title) {
    if (there) {
      add(id, title);
    }
  }

  List<Frame.Mark> marks() {
    return List.copyOf(marks);
  }
}
