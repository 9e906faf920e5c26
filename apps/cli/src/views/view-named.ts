import { VIEWS } from '@huiyin/deployment/opening';
import type { View, ViewVersion } from '@huiyin/projections';
import { BadInputError } from '../failure.ts';

/** The views of this release, by name. */
export const OURS: Readonly<Record<string, () => View<unknown>>> = VIEWS as never;

/**
 * What a name on the command line means: a view, in the version of this release, or in that which is named, `cases.v1`.
 *
 * @throws BadInputError
 */
export function viewNamed(text: string): ViewVersion {
  const [, name = '', version] = /^([a-z][a-z0-9_]*)(?:\.v(\d+))?$/.exec(text) ?? [];
  if (version !== undefined) return { name, version: Number(version) };
  return { name, version: ourView(name).version };
}

/** A view of this release. @throws BadInputError */
export function ourView(name: string): View<unknown> {
  const make = OURS[name];
  if (!make)
    throw new BadInputError(`There is no view “${name}”. The views are ${Object.keys(OURS).join(', ')}.`);
  return make();
}

export const isOurs = ({ name, version }: ViewVersion): boolean => OURS[name]?.().version === version;
