/**
 * What came of checks: verdict, cause, proof and evidence, from which vantage, as one run. A run is never changed once it is
 * finished.
 */
package gatewright.result;
