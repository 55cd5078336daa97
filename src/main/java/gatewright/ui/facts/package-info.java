/**
 * What is learnt live beside the answers of a page: panels of facts, tables, questions to the engineer. Pages put them together
 * from results without knowing a control; one view shows them all.
 */
package gatewright.ui.facts;
