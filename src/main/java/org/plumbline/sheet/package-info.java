/**
 * Sheets that come in, whatever they are for: a workbook is opened safely, its cells are read exactly, and its rows and
 * columns are found by what they say, wherever they stand. What is not known, stands twice or is missing is told with its
 * cell.
 */
@NullMarked
package org.plumbline.sheet;

import org.jspecify.annotations.NullMarked;
