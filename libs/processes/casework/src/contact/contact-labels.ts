import type { Label } from '@huiyin/process-engine';
import type { ContactFact } from './contact-facts.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** Labels of reaching a customer, or failing to. */
export const CONTACT_LABELS = {
  facts: {
    ContactAttempted: label('已尝试联系', 'Contact attempted'),
    CustomerUnreachable: label('联系不上顾客', 'Customer unreachable'),
  } satisfies Record<ContactFact['type'], Label>,
  commands: {
    'record-contact-attempt': label('记录联系尝试', 'Record an attempt to reach the customer'),
    'close-unreachable': label('联系不上结案', 'Close as unreachable'),
  },
  refusals: {
    'too-few-contact-attempts': label('联系尝试次数不足', 'Too few attempts to reach the customer'),
  },
} as const;
