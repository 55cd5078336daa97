/**
 * The wizard without its windows: the site being answered, its saving, the plan, the tests and what came of them, and how each
 * step stands. Also the interfaces through which the rest of the program is reached. Knows no control and no window.
 */
package gatewright.ui.model;
