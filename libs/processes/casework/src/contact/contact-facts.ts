import type { FactDeclaration } from '@huiyin/process-engine';
import type { Channel } from '../channels.ts';
import type { Told } from '../told.ts';

/** The customer was tried to be reached, in vain. Storage format. */
export interface ContactAttempted {
  type: 'ContactAttempted';
  data: { channel: Channel; remark?: string };
}

/** After enough documented attempts the case is given up; a last notice says so. Storage format. */
export interface CustomerUnreachable {
  type: 'CustomerUnreachable';
  data: { attempts: number; told: Told };
}

/** What can happen where a customer has to be reached. */
export type ContactFact = ContactAttempted | CustomerUnreachable;

export const CONTACT_FACTS: Readonly<Record<ContactFact['type'], FactDeclaration>> = {
  ContactAttempted: { personal: ['remark'] },
  CustomerUnreachable: { answers: true, personal: ['told.words'] },
};
