/**
 * The site folder on disk: the site file, runs, the journal of a run that is going on, request numbers, and where documents go.
 * Every file is written aside and then moved; none holds a secret.
 */
package gatewright.folder;
