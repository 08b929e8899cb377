package frontdesk.accounts;

import frontdesk.OrgId;

class InMemoryCredentialsTest implements CredentialsContract {
  private final InMemoryCredentials stored = new InMemoryCredentials();

  @Override
  public Credentials credentials() {
    return stored;
  }

  @Override
  public Keyring keyring() {
    return stored;
  }

  @Override
  public void organisation(OrgId org) {
    stored.beside(org);
  }
}
