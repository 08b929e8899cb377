package frontdesk.adapters.console.desk;

import frontdesk.OrgId;
import frontdesk.accounts.Credentials;
import frontdesk.accounts.Profiles;
import frontdesk.audit.AuditList;
import frontdesk.people.Invitations;
import frontdesk.people.MemberChanges;
import frontdesk.people.Members;
import frontdesk.people.PersonalToken;
import frontdesk.people.ResetPassword;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the pages of settings stand on.
 *
 * @param revoked told at once whose credentials doors must not remember
 * @param joinLink where somebody joins who holds that
 * @param passwordLink where somebody chooses another password who holds that
 */
public record SettingsNeeds(
    Profiles profiles,
    Credentials credentials,
    Consumer<OrgId> revoked,
    Members members,
    MemberChanges changes,
    Invitations invitations,
    ResetPassword reset,
    AuditList audit,
    Function<PersonalToken, String> joinLink,
    Function<PersonalToken, String> passwordLink) {}
