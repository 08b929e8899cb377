package frontdesk;

/** An organisation: the tenant, whoever pays. {@code org_id} on the wire. */
public record OrgId(String value) {
  public OrgId {
    Names.check("organisation id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
