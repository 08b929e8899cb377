package frontdesk.people;

class QuickPasswordsTest implements PasswordsContract {
  @Override
  public Passwords passwords() {
    return new QuickPasswords();
  }
}
