/**
 * What was done, for whom and with whose credential, as it is kept for those who have to answer for
 * it. Start at {@link frontdesk.audit.Act}. Nobody's data stands in it in clear.
 */
@NullMarked
package frontdesk.audit;

import org.jspecify.annotations.NullMarked;
