import type { Localised } from '../../language/language.ts';
import type { FigureDescription } from '../asking/answers.ts';

/** Figures that are read together. */
export interface Section {
  readonly id: string;
  readonly label: Localised;
  readonly figures: readonly FigureDescription[];
}

const TARGETED: Localised = { 'zh-CN': '考核目标', en: 'Targets' };
const OTHERS: Localised = { 'zh-CN': '其他', en: 'Others' };

/** In the order in which a supervisor goes through them. */
const SUBJECTS: readonly (readonly [id: string, label: Localised, figures: readonly string[]])[] = [
  [
    'workload',
    { 'zh-CN': '工作量', en: 'Workload' },
    ['intake', 'backlog', 'overdue', 'due-today', 'unassigned', 'not-updated', 'backlog-age'],
  ],
  [
    'timeliness',
    { 'zh-CN': '时效', en: 'Timeliness' },
    [
      'first-response-rate',
      'on-time-rate',
      'resolution-on-time-rate',
      'first-response-time',
      'first-resolution-time',
      'first-resolution-working-time',
      'total-resolution-time',
      'total-resolution-working-time',
      'time-in-state',
      'working-time-in-state',
    ],
  ],
  [
    'quality',
    { 'zh-CN': '质量', en: 'Quality' },
    [
      'resolution-rate',
      'satisfaction',
      'first-contact-resolution-rate',
      'reopen-rate',
      'escalation-rate',
      'reassignment-rate',
    ],
  ],
  [
    'complaints-and-orders',
    { 'zh-CN': '投诉与订单', en: 'Complaints and orders' },
    ['complaint-rate', 'repeat-complaint-rate', 'rejection-rate', 'completion-rate', 'cancellation-rate'],
  ],
];

/**
 * Figures by what they are about: those that the company has set itself a target for come first, whatever they are about. One
 * that no subject knows is among the others: none is lost.
 *
 * @param isTargeted whether a figure has a target.
 */
export function sectionsOf(
  figures: readonly FigureDescription[],
  isTargeted: (name: string) => boolean,
): readonly Section[] {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const rest = (names: readonly string[]) =>
    names.flatMap((name) => (isTargeted(name) ? [] : (byName.get(name) ?? [])));
  const known = new Set(SUBJECTS.flatMap(([, , names]) => names));
  return [
    { id: 'targets', label: TARGETED, figures: figures.filter(({ name }) => isTargeted(name)) },
    ...SUBJECTS.map(([id, label, names]) => ({ id, label, figures: rest(names) })),
    {
      id: 'others',
      label: OTHERS,
      figures: rest(figures.map(({ name }) => name).filter((name) => !known.has(name))),
    },
  ].filter((section) => section.figures.length > 0);
}
