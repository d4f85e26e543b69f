/**
 * Who may what: accounts with their roles, sign-in, API tokens and sessions, and the trail of who did what. Names what it
 * needs of a ledger as ports; knows neither HTTP nor the database.
 */
package org.plumbline.access;
