/** JSON: read strictly, and written as callers see it. The service and the command line share it. */
package org.plumbline.json;
