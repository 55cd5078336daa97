/** Passwords that the user lets this computer's keychain keep: asked for, kept and forgotten beside the window, within bounds. */
package gatewright.ui.keychain;
