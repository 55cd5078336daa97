/** What every page that asks has in common, and the pages that ask about services: a view model and a thin controller each. */
package gatewright.ui.step;
