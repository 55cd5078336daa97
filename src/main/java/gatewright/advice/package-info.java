/**
 * What people make of a result: its words in plain language, who must act, what to ask for, how to repeat a check by hand and
 * what to paste into a ticket. Depends on catalogue, plan and result alone; of the site it reads only the settings that a
 * {@link gatewright.plan.Question} carries.
 */
package gatewright.advice;
