import type { FigureDescription, FigureGroup, FigureValue } from './asking/answers.ts';

/** For tests: what the API tells of a figure. */
export const described = (
  figure: Partial<FigureDescription> & { readonly name: string },
): FigureDescription => ({
  labels: { 'zh-CN': figure.name, en: figure.name },
  definition: { 'zh-CN': '', en: '' },
  numerator: { 'zh-CN': '', en: '' },
  denominator: { 'zh-CN': '', en: '' },
  source: { 'zh-CN': '', en: '' },
  notSaid: { 'zh-CN': '', en: '' },
  unit: 'share',
  kind: 'share',
  better: 'higher',
  counts: 'cases',
  dimensions: [],
  ...figure,
});

const counted: FigureValue = {
  numerator: 1,
  denominator: 2,
  value: 0.5,
  cases: {
    numerator: '/api/figures/x/cases?part=numerator',
    denominator: '/api/figures/x/cases?part=denominator',
  },
};

/** For tests: what was counted of a group. */
export const toldGroup = (group: Partial<FigureGroup>): FigureGroup => ({ key: {}, ...counted, ...group });

/** For tests: a month as the API tells it. */
export const toldMonth = (name: string, partial = false) => ({
  unit: 'month' as const,
  name,
  from: `${name}-01T00:00:00.000+08:00`,
  until: `${name}-28T00:00:00.000+08:00`,
  partial,
});
