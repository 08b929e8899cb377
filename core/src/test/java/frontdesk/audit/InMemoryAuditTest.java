package frontdesk.audit;

class InMemoryAuditTest implements AuditContract {
  @Override
  public Audit audit() {
    return new InMemoryAudit();
  }
}
