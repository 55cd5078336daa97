package gatewright.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Where a line may end: after a space, or after a hyphen between letters. The usual rules also break after full stops and colons,
 * which tears host names, addresses and times apart.
 */
final class LineBreaks implements FSTextBreaker {
  private String text = "";
  private int position;

  @Override
  public void setText(String newText) {
    text = newText;
    position = 0;
  }

  @Override
  public int next() {
    if (position >= text.length()) {
      return BreakIterator.DONE;
    }
    position++;
    while (position < text.length() && !breaksBefore(position)) {
      position++;
    }
    return position;
  }

  private boolean breaksBefore(int index) {
    char before = text.charAt(index - 1);
    char after = text.charAt(index);
    if (before == ' ' || before == '\n' || before == '\t') {
      return after != ' ' && after != '\n' && after != '\t';
    }
    return before == '-' && Character.isLetter(after) && index > 1 && Character.isLetter(text.charAt(index - 2));
  }
}
