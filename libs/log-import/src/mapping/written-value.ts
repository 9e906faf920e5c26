import { InvalidMappingError } from './invalid-mapping-error.ts';

/** What YAML may read where a text is meant: `urgent: true`, `level: 2`. */
const SCALARS = new Set(['number', 'boolean']);

/** A value somewhere in a mapping, and what it must be there. Every method throws InvalidMappingError otherwise. */
export class WrittenValue {
  constructor(
    readonly file: string,
    /** Where it stands, as a dotted path. */
    readonly at: string,
    readonly value: unknown,
  ) {}

  fail(reason: string): never {
    throw new InvalidMappingError(this.file, this.at, reason);
  }

  /** Whether anything was written. */
  get given(): boolean {
    return this.value !== undefined;
  }

  get text(): string {
    return typeof this.value === 'string' && this.value !== '' ? this.value : this.fail('must be a text');
  }

  /** One text, or a list of them. */
  get texts(): readonly string[] {
    return [this.value].flat().map((item) => {
      const written: unknown = SCALARS.has(typeof item) ? String(item) : item;
      return new WrittenValue(this.file, this.at, written).text;
    });
  }

  get list(): readonly WrittenValue[] {
    if (!Array.isArray(this.value)) this.fail('must be a list');
    return (this.value as readonly unknown[]).map(
      (item, index) => new WrittenValue(this.file, `${this.at}[${index}]`, item),
    );
  }

  /** The members, whatever they are called. */
  get members(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.fail('must be a mapping of keys to values');
    return this.value as Readonly<Record<string, unknown>>;
  }

  /** The members of these names: there are no others. */
  only<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, WrittenValue>> {
    const { members } = this;
    const strange = Object.keys(members).find((key) => !names.includes(key as Name));
    if (strange !== undefined) this.fail(`has no "${strange}" (only ${names.join(', ')})`);
    return Object.fromEntries(names.map((name) => [name, this.member(name)])) as Record<Name, WrittenValue>;
  }

  member(name: string): WrittenValue {
    const below = this.at === ROOT ? name : `${this.at}.${name}`;
    const { members } = this;
    return new WrittenValue(this.file, below, Object.hasOwn(members, name) ? members[name] : undefined);
  }
}

/** Where the mapping as a whole stands. */
export const ROOT = 'the mapping';
