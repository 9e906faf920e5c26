/** Refusals that are about the person, whatever the case's state: 403. Every other refusal is about the case: 409. */
const ABOUT_THE_PERSON: ReadonlySet<string> = new Set([
  'role-not-allowed',
  'own-proposal',
  'over-your-limit',
  'escalated-past-you',
  'staff-not-yours',
  'not-sent-to-you',
  'other-department-asked',
  'other-department-responsible',
  'store-manager-decides',
]);

/** Refusals that are about what was sent: 422. */
const ABOUT_THE_CONTENT: ReadonlySet<string> = new Set([
  'store-missing',
  'promise-not-a-date',
  'promise-in-the-past',
  'merged-into-itself',
  'merged-into-another-process',
  'linked-to-itself',
  'nothing-to-correct',
  'absence-backwards',
  'absence-over',
  'substitute-unknown',
  'substitute-self',
  'substitute-elsewhere',
]);

export function refusalStatus(code: string): number {
  if (ABOUT_THE_PERSON.has(code)) return 403;
  return ABOUT_THE_CONTENT.has(code) ? 422 : 409;
}
