/**
 * The desktop wizard: its window, its start page, and the frame in which the steps are shown. Views are FXML; controllers are
 * thin and only bind; what is decided is decided in view models, which know no control.
 */
package gatewright.ui;
