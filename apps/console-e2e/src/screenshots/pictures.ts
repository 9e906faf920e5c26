import type { SeatOptions } from '../browser/seat.ts';
import type { Samples } from '../pages/every-page.ts';

/** What is photographed, as whom, and how. */
export interface Picture extends SeatOptions {
  /** Of the file. */
  readonly name: string;
  readonly role: 'agent' | 'supervisor' | 'store-manager';
  readonly path: (samples: Samples) => string;
}

const PHONE = { width: 390, height: 844 };
const board = () => '/board/complaint';
const aCase = ({ complaint }: Samples) => `/cases/${complaint}`;
const replay = ({ complaint }: Samples) => `/cases/${complaint}/replay`;

/** What the README and the documentation show. */
export const PICTURES: readonly Picture[] = [
  { name: 'board', role: 'supervisor', path: board },
  { name: 'board-en-dark', role: 'supervisor', path: board, language: 'en', dark: true },
  { name: 'board-phone', role: 'agent', path: board, ...PHONE },
  { name: 'case', role: 'agent', path: aCase },
  { name: 'case-en', role: 'agent', path: aCase, language: 'en' },
  { name: 'case-phone-dark', role: 'agent', path: aCase, dark: true, ...PHONE },
  { name: 'replay', role: 'supervisor', path: replay },
  { name: 'replay-en-dark', role: 'supervisor', path: replay, language: 'en', dark: true },
  { name: 'register', role: 'agent', path: () => '/register/complaint' },
  { name: 'register-en-phone', role: 'agent', path: () => '/register/complaint', language: 'en', ...PHONE },
  { name: 'figures', role: 'supervisor', path: () => '/figures' },
  { name: 'figures-en', role: 'supervisor', path: () => '/figures', language: 'en' },
  { name: 'hot-spots', role: 'supervisor', path: () => '/hot-spots' },
  { name: 'hot-spots-en-dark', role: 'supervisor', path: () => '/hot-spots', language: 'en', dark: true },
];
