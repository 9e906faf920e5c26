/** Where a field is in the payload, from the payload’s root or from the row that it is in: `['told', 'channel']`. */
export type FieldPath = readonly string[];

interface AnyField {
  readonly path: FieldPath;
  readonly required: boolean;
  /** The required object that the field is a member of, if it is in one: `['told']`. Its members are shown together. */
  readonly section?: FieldPath;
}

/** One line, or with `multiline` several. */
export interface TextField extends AnyField {
  readonly kind: 'text' | 'multiline' | 'tel';
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression with the flag `u`. */
  readonly pattern?: string;
}

export interface NumberField extends AnyField {
  /** `scale`: few whole numbers, to be chosen from; `yuan`: money, two decimals. */
  readonly kind: 'number' | 'whole' | 'scale' | 'yuan';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Yes or no. */
export interface FlagField extends AnyField {
  readonly kind: 'flag';
}

/** One of some words, or with `choices` several of them. */
export interface ChoiceField extends AnyField {
  readonly kind: 'choice' | 'choices';
  readonly values: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A moment: ISO 8601 with its offset. */
export interface MomentField extends AnyField {
  readonly kind: 'moment';
}

/** The identity of something that is known elsewhere, and is looked for there. */
export interface ReferenceField extends AnyField {
  readonly kind: 'person' | 'case' | 'store' | 'deadline';
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** Several texts. */
export interface TextsField extends AnyField {
  readonly kind: 'texts';
  /** Whether each may have several lines. */
  readonly long: boolean;
  readonly item: Pick<TextField, 'minLength' | 'maxLength' | 'pattern'>;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly unique: boolean;
}

/** Several objects, a row each. */
export interface RowsField extends AnyField {
  readonly kind: 'rows';
  /** Their paths begin in the row. */
  readonly fields: readonly Field[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** An object that may be left out as a whole. */
export interface GroupField extends AnyField {
  readonly kind: 'group';
  /** Their paths begin at the payload’s root. */
  readonly fields: readonly Field[];
}

/** What no control is made for: to be noticed, and never guessed at. */
export interface UnknownField extends AnyField {
  readonly kind: 'unknown';
}

/** What a form asks for one member of a payload. */
export type Field =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | MomentField
  | ReferenceField
  | TextsField
  | RowsField
  | GroupField
  | UnknownField;
