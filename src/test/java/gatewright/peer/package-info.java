/**
 * Far ends for tests of the engine: servers in this process, on loopback, that behave as well or as badly as they are told to.
 */
package gatewright.peer;
