import { and } from 'xstate/guards';
import type { GoodsStage } from '../goods.ts';

/** Where a fact leads depends on how far all goods of the order are, the fact included. */
const goodsAre = <const Stage extends GoodsStage>(stage: Stage) =>
  ({ type: 'goodsAre', params: { stage } }) as const;

const toReady = { guard: goodsAre('packed'), target: 'ready' } as const;
const toBackordered = { guard: goodsAre('short'), target: 'backordered' } as const;
const toAccepting = { guard: goodsAre('delivered'), target: 'accepting' } as const;
/** Without what was dropped everything may be there, or gone, already. */
const toWhereTheGoodsAre = [toAccepting, { guard: goodsAre('sent'), target: 'delivering' }, toReady] as const;
/** A shortage is over when something can be done again: the order doesn't go back and forth without it. */
const backToWork = [{ guard: goodsAre('short') }, { target: 'arranging' }] as const;

/** Cancelling is possible wherever the order is, but only once the customer has their money. */
const cancellable = {
  CancellationRequested: {},
  CancellationWithdrawn: {},
  CancellationOverdue: {},
  OrderCancelled: { guard: 'moneyReturned', target: 'cancelled' },
} as const;
const unreachable = {
  ContactAttempted: {},
  CustomerUnreachable: { guard: and(['enoughAttempts', 'moneyReturned']), target: 'cancelled' },
};
/** Parts of an order may be under way while others are still being arranged. */
const partsUnderWay = {
  PackageSent: {},
  PackageDelivered: {},
  CarrierUpdated: {},
  DeliveryFailed: {},
  DeliveryRescheduled: {},
};
/** What the customer says to what is missing while the order goes on with the rest. */
const answersToShortage = { RestockPromised: {}, WaitingChosen: {} };

/** The states of the handling itself. Facts that only record are taken with `{}`. */
export const handling = {
  placed: {
    meta: { owner: 'agent' },
    on: {
      ...cancellable,
      ...unreachable,
      OrderAmended: {},
      DeliveryAgreed: {},
      // A warehouse that begins at once prepares; it may not send anything before the customer confirmed.
      ItemPicked: {},
      ItemOutOfStock: {},
      ItemReordered: {},
      PackagePacked: {},
      OrderConfirmed: [
        toReady,
        toBackordered,
        { guard: goodsAre('arranging'), target: 'arranging' },
        { target: 'confirmed' },
      ],
      ConfirmationOverdue: {},
    },
  },
  confirmed: {
    meta: { owner: 'agent' },
    on: {
      ...cancellable,
      OrderAmended: {},
      DeliveryAgreed: {},
      HandedOver: 'arranging',
      // Whoever begins has it.
      ItemPicked: 'arranging',
      ItemOutOfStock: [toBackordered, { target: 'arranging' }],
      ItemReordered: 'arranging',
      PackagePacked: [toReady, { target: 'arranging' }],
      HandoverOverdue: {},
    },
  },
  arranging: {
    meta: { owner: 'department' },
    on: {
      ...cancellable,
      ...partsUnderWay,
      ...answersToShortage,
      HandedOver: {},
      DeliveryAgreed: {},
      ProgressReported: {},
      ItemPicked: {},
      ItemReordered: {},
      GoodsRestocked: {},
      ReplacementChosen: {},
      ItemOutOfStock: [toBackordered, {}],
      PackagePacked: [toReady, toBackordered, {}],
      ItemsDropped: [...toWhereTheGoodsAre, toBackordered, {}],
      OrderBackordered: 'backordered',
      OrderReady: 'ready',
      ProgressReportOverdue: {},
    },
  },
  backordered: {
    meta: { owner: 'department' },
    on: {
      ...cancellable,
      ...unreachable,
      ...partsUnderWay,
      ...answersToShortage,
      HandedOver: {},
      DeliveryAgreed: {},
      ProgressReported: {},
      ItemReordered: {},
      ItemOutOfStock: {},
      PackagePacked: [toReady, {}],
      ItemPicked: backToWork,
      GoodsRestocked: backToWork,
      ReplacementChosen: backToWork,
      ItemsDropped: [...toWhereTheGoodsAre, ...backToWork],
      RestockOverdue: {},
    },
  },
  ready: {
    meta: { owner: 'agent' },
    on: {
      ...cancellable,
      ...unreachable,
      ...partsUnderWay,
      DeliveryAgreed: {},
      PackagePacked: {},
      // Lost or broken since.
      ItemOutOfStock: toBackordered,
      OrderBackordered: 'backordered',
      Dispatched: 'delivering',
      PackageSent: [{ guard: goodsAre('sent'), target: 'delivering' }, {}],
      PackageDelivered: [toAccepting, {}],
      // Fetched in the store.
      Delivered: 'accepting',
      DeliveryAgreementOverdue: {},
      DispatchOverdue: {},
    },
  },
  delivering: {
    meta: { owner: 'department' },
    on: {
      ...cancellable,
      ...partsUnderWay,
      PackageDelivered: [toAccepting, {}],
      Delivered: 'accepting',
      ProblemReported: 'problem',
      DeliveryOverdue: {},
    },
  },
  accepting: {
    meta: { owner: 'agent', awaits: 'customer' },
    on: {
      ...cancellable,
      ContactAttempted: {},
      OrderAccepted: 'visiting',
      AcceptedByDefault: 'visiting',
      ProblemReported: 'problem',
    },
  },
  problem: {
    meta: { owner: 'agent' },
    on: {
      ...cancellable,
      ...partsUnderWay,
      ContactAttempted: {},
      Delivered: {},
      ProblemReported: {},
      ProblemSolved: [{ guard: 'toBeAcceptedAgain', target: 'accepting' }, { target: 'visiting' }],
      RedeliveryArranged: 'delivering',
      ProblemOverdue: {},
    },
  },
  visiting: {
    meta: { owner: 'agent' },
    on: {
      ...cancellable,
      ContactAttempted: {},
      CustomerUnreachable: { guard: and(['enoughAttempts', 'nothingOwed']), target: 'completed' },
      // What the customer may still owe keeps no order open; what is owed to the customer does.
      VisitMade: { guard: 'nothingOwed', target: 'completed' },
      VisitDeclined: { guard: 'nothingOwed', target: 'completed' },
      ProblemReported: 'problem',
      VisitOverdue: {},
    },
  },
  completed: { type: 'final' },
  cancelled: { type: 'final' },
} as const;
