/**
 * The use cases: assess, ask, and the rulebook in force. Names what it needs of a ledger as ports; knows neither the
 * engines nor the database nor HTTP.
 */
package org.plumbline.deciding;
