/**
 * What every page is made of: sections, forms, the frame around each page, times as they are
 * written, and who looks. Knows no single page.
 */
@NullMarked
package frontdesk.adapters.console.page;

import org.jspecify.annotations.NullMarked;
