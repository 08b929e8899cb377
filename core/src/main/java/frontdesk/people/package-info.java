/**
 * Who works at the desk's pages: people with a role, how they join by a link that works once, and
 * their sessions. Start at {@link frontdesk.people.SignIn}. Knows no HTTP and no way of hashing.
 */
@NullMarked
package frontdesk.people;

import org.jspecify.annotations.NullMarked;
