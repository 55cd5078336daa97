/** Classes that each break a rule of the architecture on purpose: the rules are tested on them. Nothing runs them. */
package planted.gatewright;
