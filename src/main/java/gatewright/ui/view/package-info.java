/**
 * What pages are made of: the views and how they are loaded, the words, and the controls that show one answer each with its
 * label, its hint and its problem. Every control names itself to a screen reader.
 */
package gatewright.ui.view;
