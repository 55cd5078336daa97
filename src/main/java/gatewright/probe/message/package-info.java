/** Alerts and log lines: what is sent to a receiver that seldom answers, marked so that its operator can find it. */
package gatewright.probe.message;
