/** Carries the whole ledger from one database to another, row by row and byte for byte, across versions of PostgreSQL. */
@NullMarked
package org.plumbline.moving;

import org.jspecify.annotations.NullMarked;
