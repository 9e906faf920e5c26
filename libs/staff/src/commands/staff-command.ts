import type { AnnounceAbsence, DescribeStaffMember } from './payloads.ts';

/** What can be asked of the directory; `id` is the person's. */
export type StaffCommand =
  | { readonly name: 'describe'; readonly id: string; readonly payload: DescribeStaffMember }
  | { readonly name: 'leave'; readonly id: string }
  | { readonly name: 'announce-absence'; readonly id: string; readonly payload: AnnounceAbsence }
  | { readonly name: 'cancel-absence'; readonly id: string; readonly from: number }
  | {
      readonly name: 'note-hand-over';
      readonly id: string;
      /** When the absence begins, or the moment at which they left. */
      readonly from: number;
      readonly handedOver: number;
      readonly left: number;
    };
