/**
 * Rentals: what is known of them, how a caller's words find them, and how listings come in. Start
 * at {@link frontdesk.properties.DescribeProperty}. What is not known is absent, and every listing
 * tells how old it is. Knows no JSON, CSV or SQL.
 */
@NullMarked
package frontdesk.properties;

import org.jspecify.annotations.NullMarked;
