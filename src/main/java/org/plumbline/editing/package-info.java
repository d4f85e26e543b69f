/**
 * Decision tables as people change them: out of a DMN model into a workbook or CSV and back into the same bytes, spliced
 * where a cell was changed; and what an uploaded model may be made of.
 */
package org.plumbline.editing;
