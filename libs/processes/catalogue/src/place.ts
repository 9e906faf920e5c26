import type { PolicyIssue } from './invalid-policy-error.ts';

export type Plain = Readonly<Record<string, unknown>>;
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A place in a policy document. What is wrong there is kept, and reading goes on, so that all of it can be told. */
export class Place {
  private constructor(
    private readonly issues: PolicyIssue[],
    /** As a dotted path; empty for the document itself. */
    readonly path: string,
    private readonly pointer: string,
  ) {}

  /** The document itself. @param issues where mistakes are kept. */
  static document(issues: PolicyIssue[]): Place {
    return new Place(issues, '', '');
  }

  /** A member of the object at this place. */
  at(member: string): Place {
    const path = this.path === '' ? member : `${this.path}.${member}`;
    return this.#below(path, member.replaceAll('~', '~0').replaceAll('/', '~1'));
  }

  /** An item of the list at this place. */
  item(index: number): Place {
    return this.#below(`${this.path}[${index}]`, String(index));
  }

  #below(path: string, token: string): Place {
    return new Place(this.issues, path, `${this.pointer}/${token}`);
  }

  /** Keeps what is wrong here, as the end of a sentence. */
  wrong(chinese: string, english: string): void {
    const reason = { 'zh-CN': chinese, en: english };
    this.issues.push({ path: this.path, pointer: this.pointer, reason });
  }

  /** The object that must be here; empty when there is something else. */
  object(said: unknown): Plain {
    if (isPlain(said)) return said;
    this.wrong('必须是对象', 'must be an object');
    return {};
  }

  /** The object that must be here, without other members than these. */
  members(said: unknown, known: readonly string[]): Plain {
    const plain = this.object(said);
    for (const member of Object.keys(plain))
      if (!known.includes(member))
        this.at(member).wrong(
          `没有这一项（可用：${known.join('、')}）`,
          `is not known (only ${known.join(', ')})`,
        );
    return plain;
  }

  /** The list that must be here; empty when there is something else. */
  list(said: unknown): readonly unknown[] {
    if (Array.isArray(said)) return said;
    this.wrong('必须是列表', 'must be a list');
    return [];
  }

  /** The names that must be listed here, each of them once. */
  names(said: unknown): readonly string[] {
    const names = this.list(said).map((name, i) => {
      if (typeof name === 'string' && /^[^\p{Cc}]{1,200}$/u.test(name)) return name;
      this.item(i).wrong('必须是一行文本，最多 200 个字符', 'must be one line of at most 200 characters');
      return '';
    });
    names.forEach((name, i) => {
      if (names.indexOf(name) < i && name !== '') this.item(i).wrong('重复列出', 'is listed twice');
    });
    return names;
  }
}
