import type { components } from '../../api/schema.d.ts';

type Schemas = components['schemas'];

/** What a figure is and isn’t, in words and in kind. */
export type FigureDescription = Schemas['FigureDescription'];

/** A figure of a group of cases. Durations are in milliseconds. */
export type FigureGroup = Schemas['FigureGroup'];

/** What was counted, in this period or the one before it. */
export type FigureValue = NonNullable<FigureGroup['previous']>;

export type Spread = NonNullable<FigureValue['spread']>;

/** A period as it was told. */
export type ToldPeriod = Schemas['Period'];

export type Target = NonNullable<FigureGroup['target']>;

export type FigureAnswer = Schemas['FigureAnswer'];

export type FiguresOverview = Schemas['FiguresOverview'];
