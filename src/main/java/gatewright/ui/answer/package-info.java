/**
 * What a page asks, one by one: the text in a field with the rule it must obey, a choice, a switch, a list, rows of several
 * answers. Knows no control and no window, so that it is tested without a toolkit. What is typed and what was accepted are kept
 * apart: only accepted values ever reach the site.
 */
package gatewright.ui.answer;
