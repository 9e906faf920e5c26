import type { ImportReport } from '@huiyin/log-import';

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** An import's report for people. */
export function reportText({
  read,
  applied,
  deviating,
  cases,
  casesFitting,
  added,
  byKind,
}: ImportReport): string {
  const kinds = Object.entries(byKind);
  const width = Math.max(4, ...kinds.map(([kind]) => kind.length));
  const row = (kind: string, ...cells: readonly (string | number)[]) =>
    `  ${kind.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(9)).join(' ')}`;
  const reasons = (counted: Readonly<Record<string, number>>) =>
    Object.entries(counted)
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', ');
  return [
    `read ${read} steps: ${applied} applied (${share(applied, read)}), ${deviating} deviating (${share(deviating, read)})`,
    `cases ${cases}, fitting ${casesFitting} (${share(casesFitting, cases)}); ${added} events added`,
    '',
    row('kind', 'read', 'applied', 'deviating'),
    ...kinds.map(([kind, counted]) =>
      `${row(kind, counted.read, counted.applied, counted.deviating)}  ${reasons(counted.reasons)}`.trimEnd(),
    ),
    '',
  ].join('\n');
}
