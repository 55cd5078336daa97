/** Asks resolvers: do they answer, honestly, over both transports, and do block lists serve them? */
package gatewright.probe.names;
