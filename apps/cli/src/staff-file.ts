import { readFile } from 'node:fs/promises';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { dtoFrom, Problem } from '@huiyin/service-kit';
import { DescribeStaffMember } from '@huiyin/staff';
import { BadInputError } from './failure.ts';

/** A person as a line of the file describes them. */
export interface StaffLine {
  readonly id: string;
  readonly payload: DescribeStaffMember;
}

/** What the columns may be called. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', '工号', '账号'],
  name: ['name', '姓名'],
  store: ['store', '门店'],
  role: ['role', '岗位', '角色'],
  team: ['team', '班组', '小组'],
  skills: ['skills', '技能'],
  capacity: ['capacity', '工作量上限'],
};

/** Mistakes told at once; nobody reads more. */
const MOST_MISTAKES = 20;

/** Reads a CSV file with one person a line. @throws BadInputError naming every line that can't be meant. */
export async function readStaffFile(file: string): Promise<readonly StaffLine[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new BadInputError(`${file} can't be read: ${(error as Error).message}`);
  }
  return staffLines(textOf(bytes), file);
}

/** UTF-8, or else GB 18030, in which spreadsheets in China save CSV. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The people that a CSV text describes. @throws BadInputError */
export function staffLines(text: string, file: string): readonly StaffLine[] {
  const mistakes: string[] = [];
  const lines: StaffLine[] = [];
  const first = new Map<string, number>();
  for (const [index, row] of rowsOf(text, file).entries()) {
    const number = index + 2;
    const { id = '', skills, capacity, ...entry } = row;
    const known = first.get(id);
    if (!/^[^\p{Cc}]{1,128}$/u.test(id)) mistakes.push(`line ${number}: it names no id`);
    else if (known !== undefined) mistakes.push(`line ${number}: ${id} is on line ${known} already`);
    first.set(id, known ?? number);
    try {
      const payload = dtoFrom(DescribeStaffMember, {
        ...entry,
        ...(skills !== undefined && { skills: skills.split(/[;；|、\s]+/).filter((skill) => skill !== '') }),
        ...(capacity !== undefined && { capacity: Number(capacity) }),
      });
      lines.push({ id, payload });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const { pointer, message } of error.errors ?? [])
        mistakes.push(
          `line ${number}: ${pointer.slice(1)} ${typeof message === 'string' ? message : message.en}`,
        );
    }
  }
  if (mistakes.length === 0) return lines;
  const more = mistakes.length - MOST_MISTAKES;
  const told = mistakes.slice(0, MOST_MISTAKES).join('\n  ');
  throw new BadInputError(`${file} was not imported:\n  ${told}${more > 0 ? `\n  and ${more} more` : ''}`);
}

type Row = Readonly<Partial<Record<string, string>>>;

function rowsOf(text: string, file: string): readonly Row[] {
  try {
    const columns = (names: readonly string[]) => names.map((name) => columnOf(name, file));
    const rows = parse(text, { bom: true, columns, skip_empty_lines: true, trim: true }) as Row[];
    // An empty cell says nothing.
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
  } catch (error) {
    if (error instanceof CsvError) throw new BadInputError(`${file} is no CSV: ${error.message}`);
    throw error;
  }
}

function columnOf(name: string, file: string): string {
  const found = Object.entries(COLUMNS).find(([, names]) => names.includes(name.toLowerCase()));
  if (found) return found[0];
  const known = Object.values(COLUMNS).map((names) => names.join('/'));
  throw new BadInputError(`${file}: “${name}” is not a column (${known.join(', ')}).`);
}
