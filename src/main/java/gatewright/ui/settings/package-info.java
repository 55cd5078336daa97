/** What the wizard remembers of its user: look, language, recent sites. One JSON file in his configuration directory. */
package gatewright.ui.settings;
