import type { DeliveryMethod } from '../vocabulary.ts';

// Storage format: see ordering.ts. Facts that name a package are about that part of the order; the others about all of it.

/** When (ISO 8601, UTC) and how the customer gets it. */
export interface Agreement {
  readonly at: string;
  readonly method: DeliveryMethod;
}

/** Time and method of the delivery were agreed with the customer. */
export interface DeliveryAgreed {
  type: 'DeliveryAgreed';
  data: Agreement;
}
/** Everything is on its way. */
export interface Dispatched {
  type: 'Dispatched';
  data: { carrier?: string; trackingNumber?: string };
}
/** A package is on its way; others may not be packed yet. */
export interface PackageSent {
  type: 'PackageSent';
  data: { package: string; carrier?: string; trackingNumber?: string };
}
/** News from the carrier. */
export interface CarrierUpdated {
  type: 'CarrierUpdated';
  data: { package?: string; update: string };
}
/** An attempt to deliver failed. */
export interface DeliveryFailed {
  type: 'DeliveryFailed';
  data: { package?: string; reason: string };
}
/** After a failure, or as the customer wished: a new time (ISO 8601, UTC), agreed with the customer. */
export interface DeliveryRescheduled {
  type: 'DeliveryRescheduled';
  data: { package?: string; at: string };
}
/** A package was handed over. */
export interface PackageDelivered {
  type: 'PackageDelivered';
  data: { package: string; signedBy?: string };
}
/** Everything was handed over, or the service was done. */
export interface Delivered {
  type: 'Delivered';
  data: { signedBy?: string };
}

export type DeliveringFact =
  | DeliveryAgreed
  | Dispatched
  | PackageSent
  | CarrierUpdated
  | DeliveryFailed
  | DeliveryRescheduled
  | PackageDelivered
  | Delivered;
