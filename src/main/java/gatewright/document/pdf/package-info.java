/** Paper: turns a page that is well-formed XHTML into a PDF file. The only part of the documents that touches AWT. */
package gatewright.document.pdf;
