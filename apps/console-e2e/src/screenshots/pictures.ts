import type { SeatOptions } from '../browser/seat.ts';
import type { Subjects } from './subjects.ts';

/** What is photographed, as whom, and how. */
export interface Picture extends SeatOptions {
  /** Of the file. */
  readonly name: string;
  readonly role: 'agent' | 'supervisor' | 'inspector';
  readonly path: (subjects: Subjects) => string;
}

const PHONE = { width: 390, height: 844 };
const board = () => '/board/order-follow-up';
const table = () => '/board/complaint?view=table';
const aCase = ({ complaint }: Subjects) => `/cases/${complaint.id}`;
const replay = ({ complaint }: Subjects) => `/cases/${complaint.id}/replay?at=${complaint.version - 2}`;
const register = ({ complaint: { customerId = '', category = '' } }: Subjects) =>
  `/register/complaint?${new URLSearchParams({ customer: customerId, category, severity: 'major' })}`;
const figures = () => '/figures?period=2026-05';
const hotSpots = ({ week }: Subjects) => `/hot-spots?period=${week}`;

/** What the README and the documentation show. */
export const PICTURES: readonly Picture[] = [
  { name: 'board', role: 'supervisor', path: board },
  { name: 'board-en-dark', role: 'supervisor', path: board, language: 'en', dark: true },
  { name: 'board-phone', role: 'agent', path: board, ...PHONE },
  { name: 'table', role: 'supervisor', path: table },
  { name: 'case', role: 'agent', path: aCase },
  { name: 'case-en', role: 'agent', path: aCase, language: 'en' },
  { name: 'case-phone-dark', role: 'agent', path: aCase, dark: true, ...PHONE },
  { name: 'replay', role: 'supervisor', path: replay },
  { name: 'replay-en-dark', role: 'supervisor', path: replay, language: 'en', dark: true },
  { name: 'register', role: 'agent', path: register },
  { name: 'register-en-phone', role: 'agent', path: register, language: 'en', ...PHONE },
  { name: 'figures', role: 'supervisor', path: figures },
  { name: 'figures-en', role: 'supervisor', path: figures, language: 'en' },
  { name: 'hot-spots', role: 'inspector', path: hotSpots },
  { name: 'hot-spots-en-dark', role: 'inspector', path: hotSpots, language: 'en', dark: true },
];
