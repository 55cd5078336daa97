/** Connects the wizard to the rest of the program: the site folder, the engine, the practice site, advice and documents. */
package gatewright.ui.live;
