/**
 * One go over a site, as command line and wizard both do it: catalogue with overlays, plan, run, advice, documents. Holds no
 * rule of its own; it only puts the parts together, so that both faces do the same.
 */
package gatewright.session;
