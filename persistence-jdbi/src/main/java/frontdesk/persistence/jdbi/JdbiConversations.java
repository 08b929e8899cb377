package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.conversation.Caller;
import frontdesk.conversation.Conversation;
import frontdesk.conversation.Conversation.Choice;
import frontdesk.conversation.Conversations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps what was said in calls in PostgreSQL: one row for each, read and written whole. */
public final class JdbiConversations implements Conversations {
  private static final String FIND =
      "SELECT * FROM conversations WHERE org_id = :org AND call_id = :call";

  static final String KEEP =
      """
      INSERT INTO conversations (org_id, call_id, offered, chosen_by, chosen_from, property,
                                 appointment_id, caller_name, caller_email, email_in_words,
                                 caller_phone, misunderstandings, kept_at)
      VALUES (:org, :call, CAST(:offered AS jsonb), :chosenBy, CAST(:chosenFrom AS jsonb), :property,
              :appointment, :name, :email, :inWords, :phone, :misunderstandings, :keptAt)
      ON CONFLICT (org_id, call_id) DO UPDATE
         SET offered = excluded.offered, chosen_by = excluded.chosen_by,
             chosen_from = excluded.chosen_from, property = excluded.property,
             appointment_id = excluded.appointment_id, caller_name = excluded.caller_name,
             caller_email = excluded.caller_email, email_in_words = excluded.email_in_words,
             caller_phone = excluded.caller_phone,
             misunderstandings = excluded.misunderstandings, kept_at = excluded.kept_at
      """;

  private static final String FORGET =
      "DELETE FROM conversations WHERE org_id = :org AND call_id = :call";

  // In two steps, so that each of the second names one organisation.
  private static final String WHOSE =
      "SELECT DISTINCT org_id FROM conversations WHERE kept_at < :moment";

  private static final String FORGET_BEFORE =
      "DELETE FROM conversations WHERE org_id = :org AND kept_at < :moment";

  private final Store store;

  public JdbiConversations(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Conversation> find(OrgId org, CallId call) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(FIND)
                .bind("org", org.value())
                .bind("call", call.value())
                .map((row, context) -> conversation(row))
                .findOne());
  }

  @Override
  public void keep(OrgId org, CallId call, Conversation conversation, Instant at) {
    store.with(
        org,
        handle ->
            bind(CallRows.bind(handle.createUpdate(KEEP), org, call), conversation, at).execute());
  }

  static <S extends SqlStatement<S>> S bind(S statement, Conversation conversation, Instant at) {
    Caller caller = conversation.caller();
    return statement
        .bind("offered", conversation.offered().map(OfferedJson::write).orElse(null))
        .bind("chosenBy", conversation.choice().map(Choice::toolCallId).orElse(null))
        .bind(
            "chosenFrom",
            conversation.choice().map(it -> OfferedJson.write(it.from())).orElse(null))
        .bind("property", conversation.property().orElse(null))
        .bind("appointment", conversation.appointment().orElse(null))
        .bind("name", caller.name().orElse(null))
        .bind("email", caller.email().map(EmailAddress::value).orElse(null))
        .bind("inWords", caller.emailInWords())
        .bind("phone", caller.phone().map(PhoneNumber::value).orElse(null))
        .bind("misunderstandings", conversation.misunderstandings())
        .bind("keptAt", AppointmentRows.utc(at));
  }

  @Override
  public void forget(OrgId org, CallId call) {
    store.with(
        org,
        handle ->
            handle
                .createUpdate(FORGET)
                .bind("org", org.value())
                .bind("call", call.value())
                .execute());
  }

  @Override
  public void forgetBefore(Instant moment) {
    store
        .organisations(WHOSE, query -> query.bind("moment", AppointmentRows.utc(moment)))
        .forEach(org -> forgetBefore(org, moment));
  }

  private int forgetBefore(OrgId org, Instant moment) {
    return store.with(
        org,
        handle ->
            handle
                .createUpdate(FORGET_BEFORE)
                .bind("org", org.value())
                .bind("moment", AppointmentRows.utc(moment))
                .execute());
  }

  private static Optional<Choice> choice(ResultSet row) throws SQLException {
    String by = row.getString("chosen_by");
    return Optional.ofNullable(row.getString("chosen_from"))
        .flatMap(OfferedJson::read)
        .map(from -> new Choice(by, from));
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    return new Conversation(
        Optional.ofNullable(row.getString("offered")).flatMap(OfferedJson::read),
        choice(row),
        Optional.ofNullable(row.getString("property")),
        Optional.ofNullable(row.getString("appointment_id")),
        new Caller(
            Optional.ofNullable(row.getString("caller_name")),
            Optional.ofNullable(row.getString("caller_email")).map(EmailAddress::new),
            row.getBoolean("email_in_words"),
            Optional.ofNullable(row.getString("caller_phone")).map(PhoneNumber::new)),
        row.getInt("misunderstandings"));
  }
}
