/**
 * Sends mail through a mail server. Start at {@link frontdesk.adapters.mail.SmtpMail}. Knows
 * nothing of what a mail is about.
 */
@NullMarked
package frontdesk.adapters.mail;

import org.jspecify.annotations.NullMarked;
