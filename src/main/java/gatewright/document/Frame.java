package gatewright.document;

import java.util.List;

/**
 * What every page of a document has.
 *
 * @param language as HTML names it
 * @param subject one line on what it is about
 * @param author who made it
 * @param foot the line at the bottom of each page
 * @param practice whether every page has to say that nothing here is real
 * @param marks the sections that there are, in order
 */
public record Frame(
    String language, String title, String subject, String author, String foot, boolean practice, List<Mark> marks) {
  public Frame {
    marks = List.copyOf(marks);
  }

  /** Whether there is such a section. */
  public boolean has(String id) {
    return marks.stream().anyMatch(mark -> mark.id().equals(id));
  }

  /** The title of a section; empty if there is none. */
  public String section(String id) {
    return marks.stream().filter(mark -> mark.id().equals(id)).map(Mark::title).findFirst().orElse("");
  }

  /** The number of a section; empty if there is none. */
  public String number(String id) {
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).id().equals(id)) {
        return String.valueOf(i + 1);
      }
    }
    return "";
  }

  /** A section and where it begins. */
  public record Mark(String id, String title) {}
}
