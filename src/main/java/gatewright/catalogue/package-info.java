/**
 * What a product needs, as its vendor's document lists it: services, where they lie, when they are needed, and how far each
 * statement can be trusted. Knows nothing of a customer.
 */
package gatewright.catalogue;
