/**
 * The practice site: a made-up customer whose servers run in this process, on loopback. A run against it takes the same road as a
 * run at a customer's, but for the {@link gatewright.plan.Route} that leads every destination to a server here. A
 * {@link gatewright.practice.Fault} changes servers and answers; it never touches results.
 */
package gatewright.practice;
