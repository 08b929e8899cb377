package frontdesk.adapters.realtime;

import frontdesk.OrgId;
import frontdesk.accounts.Detail;
import frontdesk.accounts.KeepProfile;
import frontdesk.accounts.KeepProfile.Outcome;
import frontdesk.accounts.KeepProfile.Wrong;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.accounts.Profiles;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET} and {@code POST /api/org/config/{org_id}}: what an organisation tells of itself, with
 * the earlier version's names. Source: protocols, Realtime, 1.1.
 */
public final class OrganisationConfig {
  /** Names of what is no field: enough to find a mistake. */
  private static final int MOST_SHOWN = 20;

  private final Profiles profiles;
  private final KeepProfile keep;
  private final OrgId org;

  /**
   * @param org whose door this is; any other is not there
   */
  public OrganisationConfig(Profiles profiles, OrgId org) {
    this.profiles = profiles;
    this.keep = new KeepProfile(profiles);
    this.org = org;
  }

  /** Everything that is told. */
  public Handler show() {
    return request ->
        named(request.path())
            .flatMap(profiles::find)
            .map(profile -> Response.json(200, row(profile)))
            .orElseGet(() -> nobody(request.path()));
  }

  /** Changes the fields that are sent; null takes one back. */
  public Handler change() {
    return request ->
        JsonDoor.answer(
            request, CallBody.LIMIT, body -> change(CallBody.read(body), request.path()));
  }

  private Response change(CallBody body, String path) {
    return named(path).isPresent() ? changed(body) : nobody(path);
  }

  private Optional<OrgId> named(String path) {
    return ReportedCalls.lastPart(path).equals(org.value()) ? Optional.of(org) : Optional.empty();
  }

  private Response nobody(String path) {
    return RecordedCalls.noOrganisation(org, ReportedCalls.lastPart(path));
  }

  private Response changed(CallBody body) {
    Outcome outcome = keep.keep(org, body.all());
    if (outcome instanceof Outcome.Kept kept) {
      return Response.json(200, success(kept));
    }
    return outcome instanceof Outcome.Refused refused
        ? Unprocessable.fields(refused.wrong().stream().map(OrganisationConfig::wrong).toList())
        : RecordedCalls.noOrganisation(org, org.value());
  }

  private static Unprocessable.Field wrong(Wrong wrong) {
    return new Unprocessable.Field(wrong.field().word(), "Has to be " + wrong.rule());
  }

  // What is left out of account is said, so that a field that is misspelt is found.
  private Map<String, Object> success(Outcome.Kept kept) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("success", true);
    json.put("message", "Organization config updated");
    json.put(
        "ignored", kept.ignored().stream().limit(MOST_SHOWN).map(RecordedCalls::shown).toList());
    json.put("organization", row(kept.profile()));
    return json;
  }

  private Map<String, @Nullable Object> row(Profile profile) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", org.value());
    List.of(ProfileField.values())
        .forEach(field -> row.put(field.word(), profile.of(field).map(Detail::value).orElse(null)));
    return row;
  }
}
