package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.audit.Act;
import frontdesk.people.Member;
import frontdesk.people.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps sessions in PostgreSQL, by the digest of what browsers hold. */
public final class JdbiSessions implements Sessions {
  private static final String FORGET_OLD =
      "DELETE FROM sessions WHERE org_id = :org AND (ends_at <= :now OR seen_at <= :idle)";

  private static final String BEGIN =
      """
      INSERT INTO sessions (org_id, digest, member_id, begun_at, seen_at, ends_at)
      VALUES (:org, :digest, :member, :now, :now, :ends)
      """;

  private static final String WHO =
      """
      SELECT m.*, s.seen_at <= :noted AS to_note
        FROM sessions s JOIN members m ON m.org_id = :org AND m.member_id = s.member_id
       WHERE s.org_id = :org AND s.digest = :digest AND s.ends_at > :now AND s.seen_at > :idle
      """;

  private static final String STILL_ON =
      """
      SELECT m.*, s.digest
        FROM sessions s JOIN members m ON m.org_id = :org AND m.member_id = s.member_id
       WHERE s.org_id = :org AND s.ends_at > :now AND s.seen_at > :idle
         AND s.digest IN (SELECT decode(one, 'hex') FROM unnest(CAST(:digests AS text[])) one)
      """;

  private static final String SEEN =
      "UPDATE sessions SET seen_at = :now WHERE org_id = :org AND digest = :digest";

  private static final String END = "DELETE FROM sessions WHERE org_id = :org AND digest = :digest";

  private final Store store;

  public JdbiSessions(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void begin(Member member, Proof.Digest token, Instant now) {
    OrgId org = member.org();
    store.with(
        org,
        handle -> {
          handle
              .createUpdate(FORGET_OLD)
              .bind("org", org.value())
              .bind("now", AppointmentRows.utc(now))
              .bind("idle", AppointmentRows.utc(now.minus(IDLE)))
              .execute();
          AuditRows.add(handle, Act.done(org, "signed_in", member.id()));
          return MemberRows.bind(handle.createUpdate(BEGIN), org, token, now)
              .bind("member", member.id())
              .bind("ends", AppointmentRows.utc(now.plus(LONGEST)))
              .execute();
        });
  }

  /** A session's member, and whether its use is to be written down. */
  private record Used(Member member, boolean toNote) {}

  @Override
  public Optional<Member> use(OrgId org, Proof.Digest token, Instant now) {
    return store.with(
        org,
        handle -> {
          Optional<Used> used = used(handle, org, token, now);
          if (used.filter(Used::toNote).isPresent()) {
            MemberRows.bind(handle.createUpdate(SEEN), org, token, now).execute();
          }
          return used.map(Used::member);
        });
  }

  private static Optional<Used> used(Handle handle, OrgId org, Proof.Digest token, Instant now) {
    return MemberRows.bind(handle.createQuery(WHO), org, token, now)
        .bind("idle", AppointmentRows.utc(now.minus(IDLE)))
        .bind("noted", AppointmentRows.utc(now.minus(NOTED_EVERY)))
        .map((row, context) -> new Used(MemberRows.member(row), row.getBoolean("to_note")))
        .findOne();
  }

  @Override
  public Map<Proof.Digest, Member> stillOn(
      OrgId org, Collection<Proof.Digest> tokens, Instant now) {
    List<String> digests =
        tokens.stream().map(token -> HexFormat.of().formatHex(token.sha256())).toList();
    return store.with(
        org,
        handle ->
            handle
                .createQuery(STILL_ON)
                .bind("org", org.value())
                .bindArray("digests", String.class, digests)
                .bind("now", AppointmentRows.utc(now))
                .bind("idle", AppointmentRows.utc(now.minus(IDLE)))
                .map(
                    (row, context) ->
                        Map.entry(new Proof.Digest(row.getBytes("digest")), MemberRows.member(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void end(OrgId org, Proof.Digest token) {
    store.with(
        org,
        handle ->
            handle
                .createUpdate(END)
                .bind("org", org.value())
                .bind("digest", token.sha256())
                .execute());
  }
}
