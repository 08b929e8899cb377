package frontdesk.accounts;

import frontdesk.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Credentials in memory, beside the demo organisation. */
public final class InMemoryCredentials implements Credentials, Keyring {
  private final List<Key> keys = new ArrayList<>();
  private final Set<OrgId> organisations = new HashSet<>();

  /** There is that organisation too. */
  public synchronized InMemoryCredentials beside(OrgId org) {
    organisations.add(org);
    return this;
  }

  @Override
  public synchronized boolean add(Credential credential, Proof proof) {
    return valid(credential.org(), credential.name()).isEmpty()
        && keys.add(new Key(credential, proof));
  }

  @Override
  public synchronized boolean addBeside(Credential credential, Proof proof) {
    return valid(credential.org(), credential.name()).size() == 1
        && keys.add(new Key(credential, proof));
  }

  @Override
  public synchronized boolean revoke(OrgId org, String id, Instant at) {
    return replace(org, id, one -> changed(one, one.lastUsedAt(), Optional.of(at)));
  }

  @Override
  public synchronized List<Credential> all(OrgId org) {
    return keys.stream()
        .map(Key::credential)
        .filter(one -> one.org().equals(org))
        .sorted(Comparator.comparing(Credential::name).thenComparing(Credential::createdAt))
        .toList();
  }

  @Override
  public synchronized List<Key> keys(OrgId org) {
    return keys.stream()
        .filter(key -> key.credential().org().equals(org) && key.credential().isValid())
        .toList();
  }

  @Override
  public synchronized void used(OrgId org, String id, Instant at) {
    replace(org, id, one -> changed(one, Optional.of(at), one.revokedAt()));
  }

  @Override
  public synchronized boolean isAlone(OrgId org) {
    return organisations.stream().allMatch(org::equals) && all(org).isEmpty();
  }

  @Override
  public synchronized Set<OrgId> holders() {
    return keys.stream()
        .map(Key::credential)
        .filter(Credential::isValid)
        .map(Credential::org)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized boolean isAnybodyKnown() {
    return keys.stream().anyMatch(key -> key.credential().isValid());
  }

  private boolean replace(
      OrgId org, String id, java.util.function.UnaryOperator<Credential> change) {
    for (int i = 0; i < keys.size(); i++) {
      Credential one = keys.get(i).credential();
      if (one.org().equals(org) && one.id().equals(id) && one.isValid()) {
        keys.set(i, new Key(change.apply(one), keys.get(i).proof()));
        return true;
      }
    }
    return false;
  }

  private static Credential changed(
      Credential one, Optional<Instant> used, Optional<Instant> revoked) {
    return new Credential(
        one.org(), one.id(), one.name(), one.form(), one.createdAt(), used, revoked);
  }
}
