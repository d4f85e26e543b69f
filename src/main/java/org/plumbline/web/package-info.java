/** What all calls share: problems, strict reading of bodies and parameters, keys, ids. */
package org.plumbline.web;
