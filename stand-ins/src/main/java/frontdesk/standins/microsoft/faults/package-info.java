/**
 * What goes wrong on purpose. Start at {@link frontdesk.standins.microsoft.faults.Faults}; ways in
 * which a healthy Microsoft may differ are {@link frontdesk.standins.microsoft.faults.Variants}.
 */
@NullMarked
package frontdesk.standins.microsoft.faults;

import org.jspecify.annotations.NullMarked;
