package gatewright.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue or overlay that cannot be used, with all that is wrong with it. */
public final class CatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<CatalogueProblem> problems;

  /**
   * Refuses a file.
   *
   * @param problems one at least
   */
  public CatalogueException(List<CatalogueProblem> problems) {
    super(problems.stream().map(CatalogueProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** All of them, in the order of the file. */
  public List<CatalogueProblem> problems() {
    return problems;
  }
}
