/** What analysts do with a draft: edit tables and cases, try them, and see what they would change. */
package org.plumbline.deciding.draft;
