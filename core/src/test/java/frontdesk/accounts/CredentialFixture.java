package frontdesk.accounts;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;

/** A valid API key of the demo organisation, to be changed. */
public final class CredentialFixture {
  private OrgId org = Demo.ORG;
  private String id = "id-1";
  private String name = "front-end";
  private CredentialForm form = new CredentialForm.ApiKey();
  private Instant createdAt = Instant.parse("2026-11-21T12:00:00Z");

  public static CredentialFixture aCredential() {
    return new CredentialFixture();
  }

  public CredentialFixture of(OrgId other) {
    this.org = other;
    return this;
  }

  public CredentialFixture id(String other) {
    this.id = other;
    return this;
  }

  public CredentialFixture named(String other) {
    this.name = other;
    return this;
  }

  public CredentialFixture form(CredentialForm other) {
    this.form = other;
    return this;
  }

  public CredentialFixture at(String moment) {
    this.createdAt = Instant.parse(moment);
    return this;
  }

  public Credential build() {
    return new Credential(org, id, name, form, createdAt, Optional.empty(), Optional.empty());
  }
}
