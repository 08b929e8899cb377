package frontdesk.assistants;

class InMemoryDialledNumbersTest implements DialledNumbersContract {
  private final DialledNumbers numbers = new InMemoryDialledNumbers();

  @Override
  public DialledNumbers numbers() {
    return numbers;
  }
}
