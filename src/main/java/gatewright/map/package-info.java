/** Who talks to whom: the plan and what was found as boxes and lines, laid out once for the wizard and the report. */
package gatewright.map;
