/**
 * Forgetting a person who asks for it, and looking whether anything of them is left. Start at
 * {@link frontdesk.privacy.ErasePerson}. Knows no SQL.
 */
@NullMarked
package frontdesk.privacy;

import org.jspecify.annotations.NullMarked;
