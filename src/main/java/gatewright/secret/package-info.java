/** Secrets in memory: where they come from and how they leave no trace. */
package gatewright.secret;
