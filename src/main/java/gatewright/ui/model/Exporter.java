package gatewright.ui.model;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.plan.RequestNumbers;
import gatewright.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the documents of a site. Never called from the window's thread. */
public interface Exporter {
  /**
   * Writes what was asked for.
   *
   * @throws IOException if one could not be written; none is left half written then
   */
  Written export(Site site, Order order) throws IOException;

  /**
   * One document as {@link #export} would write it. Writes nothing, and gives no number.
   *
   * @throws IOException if what it is made from cannot be read
   */
  Draft draft(Site site, DocumentKind kind, Locale language) throws IOException;

  /**
   * What to write.
   *
   * @param wanted the forms of each document; one without a form is not written
   */
  record Order(Map<DocumentKind, Set<DocumentFormat>> wanted, Locale language) {
    public Order {
      wanted = Map.copyOf(wanted);
      Objects.requireNonNull(language, "language");
    }

    /** How many files that makes. */
    public int files() {
      return wanted.values().stream().mapToInt(Set::size).sum();
    }
  }

  /**
   * What was written.
   *
   * @param files in the order in which they are to be shown
   * @param numbers of the request as they are kept now
   */
  record Written(List<Path> files, Basis basis, RequestNumbers numbers) {
    public Written {
      files = List.copyOf(files);
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(numbers, "numbers");
    }
  }

  /** A document on paper that is written nowhere. */
  record Draft(byte[] pdf, Basis basis) {
    public Draft {
      pdf = pdf.clone();
      Objects.requireNonNull(basis, "basis");
    }

    @Override
    public byte[] pdf() {
      return pdf.clone();
    }
  }

  /**
   * What documents rest on.
   *
   * @param revision of the request, from 1
   * @param again whether a request with this revision was written before
   * @param runs the newest of each vantage, newest first; empty if nothing was tested
   */
  record Basis(int revision, boolean again, List<Used> runs) {
    public Basis {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A run that documents use.
   *
   * @param vantage where it was made from
   * @param outdated whether the answers ask for other checks by now
   */
  record Used(String vantage, Instant started, boolean outdated) {
    public Used {
      Objects.requireNonNull(vantage, "vantage");
      Objects.requireNonNull(started, "started");
    }
  }
}
