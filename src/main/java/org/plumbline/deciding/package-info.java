/**
 * The use cases: assess, ask and compare; those on rulebooks, drafts, replays, years and duties stand below. Names what it
 * needs of a ledger as ports; knows neither the engines nor the database nor HTTP.
 */
package org.plumbline.deciding;
