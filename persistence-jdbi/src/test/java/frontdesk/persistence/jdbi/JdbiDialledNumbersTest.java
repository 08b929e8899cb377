package frontdesk.persistence.jdbi;

import frontdesk.assistants.DialledNumbers;
import frontdesk.assistants.DialledNumbersContract;
import frontdesk.persistence.testing.FreshDatabase;
import org.jdbi.v3.core.Jdbi;

class JdbiDialledNumbersTest implements DialledNumbersContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public DialledNumbers numbers() {
    return new JdbiDialledNumbers(jdbi);
  }
}
