/** CSV as spreadsheets and people write it: the one reader of every file of rows. */
@NullMarked
package org.plumbline.csv;

import org.jspecify.annotations.NullMarked;
