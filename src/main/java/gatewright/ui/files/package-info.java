/** What is learnt of a file server: its identity, the round trip stage by stage, its folders. */
package gatewright.ui.files;
