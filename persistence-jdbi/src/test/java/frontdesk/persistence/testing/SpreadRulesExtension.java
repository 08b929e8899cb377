package frontdesk.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test during which a statement was sent that could not be spread. Found by JUnit in the
 * run on the rehearsal only.
 */
public final class SpreadRulesExtension implements AfterEachCallback {
  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(RecordedSql.takeBroken()).isEmpty();
  }
}
