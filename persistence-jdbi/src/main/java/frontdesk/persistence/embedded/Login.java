package frontdesk.persistence.embedded;

/** How a role gets into a database. */
public record Login(String user, String password) {
  /** The password is a secret. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
