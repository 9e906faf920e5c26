import type { Label } from './label.ts';

/** The members of plain JSON of this type, nested ones too; keys that are data themselves (of a `Record<string, …>`) are none. */
type Members<T> = T extends readonly (infer Item)[]
  ? Members<Item>
  : T extends object
    ? { [Key in keyof T & string]-?: OwnMember<Key, NonNullable<T[Key]>> | Members<T[Key]> }[keyof T & string]
    : never;
type OwnMember<Key extends string, Value> = string extends Key ? never : { name: Key; value: Value };

type NameOf<Member> = Member extends { name: infer Name extends string } ? Name : never;

/** The words of a type that can be counted: none of `string`. */
type Words<Value> = Value extends readonly (infer Item)[]
  ? Words<Item>
  : Value extends string
    ? string extends Value
      ? never
      : Value
    : never;
type WordsOf<Member, Name> = Member extends { name: Name; value: infer Value } ? Words<Value> : never;
type WordsByName<Member> = {
  [Name in NameOf<Member> as [WordsOf<Member, Name>] extends [never] ? never : Name]: WordsOf<Member, Name>;
};

/** The names of all fields of plain JSON of this type. */
export type FieldName<T> = NameOf<Members<T>>;

/** By the name of a field: the words that it can hold, where they are enumerated. */
export type FieldWords<T> = WordsByName<Members<T>>;

type Labels = Readonly<Record<string, Label>>;

/** How the fields of a process, and the words that they hold, are called: of payloads, of facts and of a case’s data. */
export interface Terms {
  /** By the field's name. `items.id` goes before `id`: what the field is called inside `items`, where that differs. */
  readonly fields: Labels;
  /** By the field's name and the word. */
  readonly values: Readonly<Record<string, Labels>>;
}

/** Terms that leave out no field and no word of plain JSON of this type: the compiler sees to it. */
export interface TermsOf<T> extends Terms {
  readonly fields: Labels & { readonly [Name in FieldName<T>]: Label };
  readonly values: Terms['values'] & ValueLabels<FieldWords<T>>;
}
type ValueLabels<ByName> = {
  readonly [Name in keyof ByName]: { readonly [Word in ByName[Name] & string]: Label };
};
