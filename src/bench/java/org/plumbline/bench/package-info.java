/** Measures Plumbline against the least that could do the same work: {@code mvn -Pbench verify}. */
package org.plumbline.bench;
