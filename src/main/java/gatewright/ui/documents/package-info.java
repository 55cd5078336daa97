/** The page that writes the documents, and what is still missing in them. */
package gatewright.ui.documents;
