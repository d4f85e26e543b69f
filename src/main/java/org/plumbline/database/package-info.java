/**
 * The PostgreSQL behind the service: the server the user names or, where none is named, one of our own in a folder. Plain
 * Java and JDBC: it runs before the container starts, and {@code check} and {@code decide} never come here.
 */
@NullMarked
package org.plumbline.database;

import org.jspecify.annotations.NullMarked;
