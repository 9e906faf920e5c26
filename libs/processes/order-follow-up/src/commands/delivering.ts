import { given, HANDLERS_AND_CHANNELS, handling, momentAhead } from '@huiyin/casework';
import { refuse, type Refusal } from '@huiyin/process-engine';
import type { OrderFollowUpData } from '../data.ts';
import {
  AgreeDelivery,
  DispatchOrder,
  ReportDelivered,
  ReportFailedDelivery,
  ReportPackageDelivered,
  RescheduleDelivery,
  SendPackage,
  UpdateCarrier,
} from '../payloads.ts';
import { command, delivering as deliverers, WORKERS } from './command.ts';
import { unlessPackage } from './goods-status.ts';

/** 交货: agreed with the customer beforehand, at once or in parts, tried again when nobody was there. */
export const delivering = {
  'agree-delivery': command({
    ...handling,
    payload: AgreeDelivery,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'DeliveryAgreed',
    decide: (_, { at: agreed, method }, { now }) => {
      const at = momentAhead(agreed, now);
      return typeof at === 'string' ? [{ type: 'DeliveryAgreed', data: { at, method } }] : at;
    },
  }),
  dispatch: command({
    ...deliverers,
    payload: DispatchOrder,
    by: WORKERS,
    leadsTo: 'Dispatched',
    decide: ({ data }, { carrier, trackingNumber }) =>
      unagreed(data) ?? [{ type: 'Dispatched', data: given({ carrier, trackingNumber }) }],
  }),
  'send-package': command({
    ...deliverers,
    payload: SendPackage,
    by: WORKERS,
    leadsTo: 'PackageSent',
    decide: ({ data }, { package: id, carrier, trackingNumber }) => {
      const refusal =
        unagreed(data) ??
        (data.goods.items.length > 0 ? unlessPackage(data.goods, id, ['packed']) : undefined);
      return refusal ?? [{ type: 'PackageSent', data: given({ package: id, carrier, trackingNumber }) }];
    },
  }),
  'update-carrier': command({
    ...deliverers,
    payload: UpdateCarrier,
    by: WORKERS,
    leadsTo: 'CarrierUpdated',
    decide: ({ data }, { package: id, update }) =>
      unlessPackage(data.goods, id, ['sent']) ?? [
        { type: 'CarrierUpdated', data: given({ package: id, update }) },
      ],
  }),
  'report-failed-delivery': command({
    ...deliverers,
    payload: ReportFailedDelivery,
    by: WORKERS,
    leadsTo: 'DeliveryFailed',
    decide: ({ data }, { package: id, reason }) =>
      unlessPackage(data.goods, id, ['sent']) ?? [
        { type: 'DeliveryFailed', data: given({ package: id, reason }) },
      ],
  }),
  'reschedule-delivery': command({
    ...deliverers,
    payload: RescheduleDelivery,
    by: WORKERS,
    leadsTo: 'DeliveryRescheduled',
    decide: ({ data }, { package: id, at: agreed }, { now }) => {
      const refusal = unlessPackage(data.goods, id, ['sent', 'packed']);
      if (refusal) return refusal;
      const at = momentAhead(agreed, now);
      return typeof at === 'string'
        ? [{ type: 'DeliveryRescheduled', data: given({ package: id, at }) }]
        : at;
    },
  }),
  'report-package-delivered': command({
    ...deliverers,
    payload: ReportPackageDelivered,
    by: WORKERS,
    leadsTo: 'PackageDelivered',
    decide: ({ data }, { package: id, signedBy }) =>
      unlessPackage(data.goods, id, ['sent']) ?? [
        { type: 'PackageDelivered', data: given({ package: id, signedBy }) },
      ],
  }),
  'report-delivered': command({
    ...deliverers,
    payload: ReportDelivered,
    by: WORKERS,
    leadsTo: 'Delivered',
    decide: (_, { signedBy }) => [{ type: 'Delivered', data: given({ signedBy }) }],
  }),
};

/** Nothing leaves before the customer knows when and how it comes. */
const unagreed = ({ delivery }: OrderFollowUpData): Refusal | undefined =>
  delivery ? undefined : refuse('delivery-not-agreed');
