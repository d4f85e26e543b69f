/** Carries the whole ledger from one database to another, row by row and byte for byte, across versions of PostgreSQL. */
package org.plumbline.moving;
