/**
 * A whole copy of the database in one file, and the way back. Start at {@link
 * frontdesk.persistence.backup.WriteBackup}. The keys that tokens are sealed with are not in it.
 */
@NullMarked
package frontdesk.persistence.backup;

import org.jspecify.annotations.NullMarked;
