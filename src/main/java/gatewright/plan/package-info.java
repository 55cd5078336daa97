/**
 * What to ask for and what to test at one site: the planner makes flows and checks from catalogue and answers, as a pure
 * function. Also the words that checks are put in, and the translation of addresses that practice mode needs.
 */
package gatewright.plan;
