package frontdesk.accounts;

class InMemoryAllowancesTest implements AllowancesContract {
  private final InMemoryAllowances allowances = new InMemoryAllowances();

  @Override
  public Allowances allowances() {
    return allowances;
  }

  @Override
  public void nextSpan() {
    allowances.nextSpan();
  }
}
