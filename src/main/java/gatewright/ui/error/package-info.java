/** What nobody foresaw: one dialog for all of it, with details that can be copied and hold no secrets. */
package gatewright.ui.error;
