/** The laboratory's expectations, and what the built program makes of them ({@code src/test/lab}). */
package gatewright.lab;
