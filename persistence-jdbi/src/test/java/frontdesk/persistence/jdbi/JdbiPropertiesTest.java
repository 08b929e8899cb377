package frontdesk.persistence.jdbi;

import static frontdesk.properties.PropertyFixture.aProperty;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.properties.DemoProperties;
import frontdesk.properties.DescribeProperty;
import frontdesk.properties.Properties;
import frontdesk.properties.PropertiesContract;
import frontdesk.properties.Property;
import frontdesk.properties.PropertySharing;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class JdbiPropertiesTest implements PropertiesContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  JdbiPropertiesTest() {
    owner.useHandle(
        handle -> {
          handle.execute("DELETE FROM properties");
          handle.execute("UPDATE organisations SET shares_properties = false");
          handle.execute("INSERT INTO organisations (org_id) VALUES ('org_other')");
        });
  }

  @Override
  public Properties properties() {
    return new JdbiProperties(jdbi);
  }

  @Override
  public PropertySharing sharing() {
    return new JdbiProperties(jdbi);
  }

  @Test
  void the_demo_organisation_lists_samples_that_all_its_hosts_show() {
    Jdbi fresh = FreshDatabase.freshToServe();

    List<Property> shown = new JdbiProperties(fresh).seenBy(Demo.ORG, DESK);

    assertThat(shown)
        .hasSameSizeAs(DemoProperties.all(Instant.EPOCH))
        .isEqualTo(new JdbiProperties(fresh).seenBy(Demo.ORG, PETE));
    assertThat(new DescribeProperty(new JdbiProperties(fresh)).byAddress(Demo.ORG, DESK, "12 Oak"))
        .isInstanceOf(DescribeProperty.Outcome.Found.class);
  }

  @Test
  void samples_that_were_taken_away_do_not_come_back() {
    DemoOrganisation.makeIfEmpty(jdbi, Instant.EPOCH);

    assertThat(properties().all(Demo.ORG)).isEmpty();
  }

  @Test
  void every_method_takes_a_fixed_number_of_statements() {
    assertThat(statements(() -> properties().find(Demo.ORG, PETE, aProperty().build().id())))
        .isEqualTo(1);
    assertThat(statements(() -> properties().seenBy(Demo.ORG, PETE))).isEqualTo(1);
    assertThat(statements(() -> properties().all(Demo.ORG))).isEqualTo(1);
    assertThat(statements(() -> properties().keep(Demo.ORG, many(1)))).isEqualTo(3);
    assertThat(statements(() -> properties().keep(Demo.ORG, many(200)))).isEqualTo(3);
  }

  private int statements(Runnable work) {
    AtomicInteger count = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            count.incrementAndGet();
          }
        });
    work.run();
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return count.get();
  }

  private static List<Property> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> aProperty().at(number + " Elm Street").build())
        .toList();
  }

  @Test
  void imports_at_once_do_not_stand_in_each_others_way() {
    // Few enough that the last in the queue hears within the second for which a database may be
    // silent.
    List<Property> forwards = many(25);
    List<Property> backwards = new ArrayList<>(forwards);
    Collections.reverse(backwards);

    List<List<Properties.Kept>> kept =
        AtOnce.each(4, i -> properties().keep(Demo.ORG, i % 2 == 0 ? forwards : backwards));

    assertThat(kept).hasSize(4).allSatisfy(each -> assertThat(each).hasSize(25));
    assertThat(properties().all(Demo.ORG)).containsExactlyInAnyOrderElementsOf(forwards);
  }

  @Test
  void an_organisation_that_does_not_exist_has_no_properties() {
    assertThat(properties().all(new OrgId("org_nowhere"))).isEmpty();
  }
}
