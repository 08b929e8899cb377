package frontdesk.adapters.console;

import frontdesk.OrgId;
import frontdesk.accounts.Credentials;
import frontdesk.accounts.Profiles;
import frontdesk.people.Members;
import frontdesk.people.PersonalToken;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the pages of settings stand on.
 *
 * @param revoked told at once whose credentials doors must not remember
 * @param joinLink where somebody joins who holds that
 */
public record SettingsNeeds(
    Profiles profiles,
    Credentials credentials,
    Consumer<OrgId> revoked,
    Members members,
    Function<PersonalToken, String> joinLink) {}
