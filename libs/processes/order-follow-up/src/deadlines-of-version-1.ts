import { orderFollowUpDeadlines } from './deadlines.ts';

type Rules = typeof orderFollowUpDeadlines;
const { deliveryAgreement, dispatch } = orderFollowUpDeadlines as Rules &
  Record<'deliveryAgreement' | 'dispatch', Rules[string]>;

/** An order that was ready after a shortage was held to the delivery time agreed before it, even where that had passed. */
export const deadlinesOfVersion1: Rules = {
  ...orderFollowUpDeadlines,
  deliveryAgreement: {
    ...deliveryAgreement,
    restartedBy: ['DeliveryAgreed'],
    due: ({ fact: { at }, data, policy }) =>
      data.delivery ? undefined : policy.due(at, policy.settings.within.deliveryAgreement),
  },
  dispatch: {
    ...dispatch,
    due: ({ data: { delivery } }) => (delivery ? Date.parse(delivery.at) : undefined),
  },
};
