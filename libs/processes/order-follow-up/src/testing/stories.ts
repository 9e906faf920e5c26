import { orderFollowUp } from '../process.ts';
import { afterShortage } from './stage.ts';

/** What newer versions record that kept histories of older ones don't show. */
export const STORIES = {
  'agreed-anew-after-a-shortage': {
    about: 'The agreed time passes during a shortage; once ready, the delivery is agreed anew',
    tell: () =>
      afterShortage(orderFollowUp).when('agree-delivery', {
        at: '2026-03-12T10:00+08:00',
        method: 'home-delivery',
      }),
  },
};
