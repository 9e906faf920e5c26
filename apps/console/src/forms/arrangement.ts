import type { Field } from './field.ts';

/** How a form is laid out where the order of its schema isn’t that of the work. Fields are named by their paths: `customer.phone`. */
export interface Arrangement {
  /** Shown first, in this order. */
  readonly first?: readonly string[];
  /** Left for “more”, although they could be shown. */
  readonly later?: readonly string[];
  /** Not asked for: somebody else knows them. */
  readonly hidden?: readonly string[];
  /** Shown side by side, each possibility with the digit that chooses it. */
  readonly numbered?: readonly string[];
}

/** Fields that are shown together: members of one object, or one field alone. */
export interface FieldSection {
  /** Path of the object. */
  readonly of?: string;
  readonly fields: readonly Field[];
}

export interface ArrangedFields {
  readonly shown: readonly FieldSection[];
  /** Behind “more”. */
  readonly folded: readonly FieldSection[];
}

/** As many fields that may be left out are shown; more are folded away. */
const FEW = 2;

const nameOf = ({ path }: Field): string => path.join('.');

/**
 * What has to be filled in comes first, then what may be; members of one object stay together. Many fields that may be left out are
 * folded away, unless there’s nothing else.
 */
export function arranged(fields: readonly Field[], arrangement: Arrangement = {}): ArrangedFields {
  const { first = [], later = [], hidden = [] } = arrangement;
  const asked = fields.filter((field) => !hidden.includes(nameOf(field)));
  const chosen = first.flatMap((name) => asked.filter((field) => nameOf(field) === name));
  const rest = asked.filter((field) => !chosen.includes(field));
  const put = (field: Field) => later.includes(nameOf(field));
  const needed = rest.filter((field) => !put(field) && (field.required || field.section !== undefined));
  const optional = rest.filter((field) => !needed.includes(field));
  const fold =
    first.length > 0 || optional.some(put) || (chosen.length + needed.length > 0 && optional.length > FEW);
  return fold
    ? { shown: sectionsOf([...chosen, ...needed]), folded: sectionsOf(optional) }
    : { shown: sectionsOf([...chosen, ...needed, ...optional]), folded: [] };
}

/** Neighbours that belong to one object, together. */
function sectionsOf(fields: readonly Field[]): readonly FieldSection[] {
  const sections: { of?: string; fields: Field[] }[] = [];
  for (const field of fields) {
    const of = field.section?.join('.');
    const last = sections.at(-1);
    if (last && of !== undefined && last.of === of) last.fields.push(field);
    else sections.push({ ...(of !== undefined && { of }), fields: [field] });
  }
  return sections;
}
