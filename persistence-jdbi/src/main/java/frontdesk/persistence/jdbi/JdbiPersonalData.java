package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.Unavailable;
import frontdesk.audit.Act;
import frontdesk.privacy.Person;
import frontdesk.privacy.PersonalData;
import frontdesk.scheduling.OwnAppointment;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** Erases a person from PostgreSQL in one transaction, and searches all of its text for them. */
public final class JdbiPersonalData implements PersonalData {
  /** Every word of a quarter's calls is read; whoever asks for this waits for it. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Store store;

  public JdbiPersonalData(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<OwnAppointment> toCome(OrgId org, Person person, Instant now) {
    return store.with(org, handle -> OwnAppointmentRows.toCome(handle, org, person, now));
  }

  @Override
  public List<Trace> erase(OrgId org, Person person, Instant now) {
    return patiently(
        org,
        handle -> {
          Bound bound = new Bound(org, person, now);
          List<String> appointments =
              bound.to(handle.createQuery(PersonRows.APPOINTMENTS)).mapTo(String.class).list();
          List<String> calls =
              bound
                  .to(handle.createQuery(PersonRows.CALLS))
                  .bindArray("appointments", String.class, appointments)
                  .mapTo(String.class)
                  .list();
          List<Trace> erased = erase(handle, bound, appointments, calls);
          AuditRows.add(handle, act(org, appointments, calls));
          return erased;
        });
  }

  // That it was done is on record, by whose rows it was done to: nothing in it is made of the
  // person.
  private static Act act(OrgId org, List<String> appointments, List<String> calls) {
    return Act.done(org, "erase", org.value())
        .from(String.join("|", appointments) + "||" + String.join("|", calls));
  }

  private static List<Trace> erase(
      Handle handle, Bound bound, List<String> appointments, List<String> calls) {
    Map<String, Integer> erased = new LinkedHashMap<>();
    PersonRows.statements()
        .forEach(
            (statement, place) -> {
              int rows =
                  bound
                      .to(handle.createUpdate(statement))
                      .bind("erased", PersonRows.ERASED)
                      .bindArray("appointments", String.class, appointments)
                      .bindArray("calls", String.class, calls)
                      .execute();
              erased.merge(place, rows, Integer::sum);
            });
    return erased.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .map(one -> new Trace(one.getKey(), one.getValue()))
        .toList();
  }

  @Override
  public List<Trace> left(OrgId org, Person person) {
    return patiently(org, handle -> PersonSearch.search(handle, org, PersonPattern.of(person)));
  }

  private <T> T patiently(OrgId org, HandleCallback<T, RuntimeException> work) {
    return store.with(
        org,
        handle -> {
          wait(handle);
          handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          return work.withHandle(handle);
        });
  }

  // The pool gives the connection its usual time back.
  private static void wait(Handle handle) {
    try {
      handle.getConnection().setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
    } catch (SQLException failed) {
      throw new Unavailable("the database did not answer", failed);
    }
  }

  /** What every statement may name. */
  private record Bound(OrgId org, Person person, Instant now) {
    <S extends SqlStatement<S>> S to(S statement) {
      return statement
          .bind("org", org.value())
          .bind("email", person.email().map(EmailAddress::value).orElse(null))
          .bind("phone", person.phone().map(PhoneNumber::value).orElse(null))
          .bind("pattern", PersonPattern.of(person))
          .bind("now", AppointmentRows.utc(now));
    }
  }
}
