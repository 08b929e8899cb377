package frontdesk.audit;

class InMemoryAuditTest implements AuditContract, AuditListContract {
  private final InMemoryAudit audit = new InMemoryAudit();

  @Override
  public Audit audit() {
    return audit;
  }

  @Override
  public AuditList list() {
    return audit;
  }
}
