/** CSV as spreadsheets and people write it: the one reader of every file of rows. */
package org.plumbline.csv;
