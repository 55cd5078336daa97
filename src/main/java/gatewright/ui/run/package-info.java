/** The page that tests everything: a table of all checks that fills while the run goes on, and the details of one result. */
package gatewright.ui.run;
