package gatewright.site;

/** Who tests and asks. Texts are empty if unknown. */
public record Engineer(String name, String company, String email) {
  public Engineer {
    name = name == null ? "" : name;
    company = company == null ? "" : company;
    email = email == null ? "" : email;
  }

  static Engineer unknown() {
    return new Engineer("", "", "");
  }
}
