/** What the stand-in was asked. Start at {@link frontdesk.standins.microsoft.ledger.Ledger}. */
@NullMarked
package frontdesk.standins.microsoft.ledger;

import org.jspecify.annotations.NullMarked;
