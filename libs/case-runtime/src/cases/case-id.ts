import { createHash, randomUUID } from 'node:crypto';
import type { Process } from '@huiyin/process-engine';

/** A new case's id, which is also its stream's name: `<process>-<uuid>`. */
export const newCaseId = (process: Process): string => `${process.id}-${randomUUID()}`;

/**
 * The id of the case that a command with this id opens: the same command always means the same case, so that repeating
 * it, even after a restart, finds what it did.
 */
export function caseIdFor(process: Process, commandId: string): string {
  const hex = createHash('sha256').update(`${process.id}\n${commandId}`).digest('hex');
  // RFC 9562, version 8: a UUID whose bits are the application's own.
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `${process.id}-${uuid.join('-')}`;
}

/** Accepts a case's id with or without the process's name in front. */
export const fullCaseId = (process: Process, id: string): string =>
  id.startsWith(`${process.id}-`) ? id : `${process.id}-${id}`;
