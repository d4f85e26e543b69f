/** The command line: serve, decide, check. Decides and checks without a container or a database. */
package org.plumbline.cli;
