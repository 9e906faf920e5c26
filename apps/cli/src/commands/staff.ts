import { isPresent, StaffLedger, type StaffMember } from '@huiyin/staff';
import { Command } from 'commander';
import { BadInputError } from '../failure.ts';
import { readStaffFile } from '../staff-file.ts';
import { withStore } from '../with-store.ts';

/** Shows who works here, and takes people in from a file. */
export function staffCommand(): Command {
  const staff = new Command('staff').description('people, skills, absences: 人员名录');
  staff
    .command('list')
    .description('list who works here')
    .option('--store <store>', 'of one store only')
    .option('--json', 'as JSON')
    .action(({ store: only, json }: { store?: string; json?: true }, command: Command) =>
      withStore(command, async ({ store }) => {
        const { directory } = await StaffLedger.open(store);
        const now = Date.now();
        const people = directory.at(now).employed(only);
        process.stdout.write(
          json
            ? `${JSON.stringify(people, null, 2)}\n`
            : people.map((member) => `${line(member, now)}\n`).join(''),
        );
      }),
    );
  staff
    .command('import')
    .description(
      'take people in, or describe them anew, from a CSV file: id,name,store,role,team,skills,capacity',
    )
    .argument('<file>', 'UTF-8 or GB 18030; several skills are separated by ;')
    .requiredOption('--by <id>', 'who decided it')
    .action(async (file: string, { by }: { by: string }, command: Command) => {
      const lines = await readStaffFile(file);
      await withStore(
        command,
        async ({ store }) => {
          const ledger = await StaffLedger.open(store);
          const count = { StaffMemberAdded: 0, StaffMemberChanged: 0 };
          for (const { id, payload } of lines) {
            const actor = { id: by, role: 'admin' };
            const result = await ledger.give({ name: 'describe', id, payload }, actor, Date.now());
            if (result.kind === 'refused') throw new BadInputError(`${id}: ${result.refusal.refused}`);
            for (const type of result.facts) count[type as keyof typeof count] += 1;
          }
          const { StaffMemberAdded: added, StaffMemberChanged: changed } = count;
          const same = lines.length - added - changed;
          process.stdout.write(`${added} added, ${changed} changed, ${same} as before\n`);
        },
        false,
      );
    });
  return staff;
}

function line(member: StaffMember, now: number): string {
  const { id, name, store = '*', role, team = '', skills, capacity } = member;
  const away = isPresent(member, now) ? '' : 'absent';
  const carries = capacity === undefined ? '' : `≤${capacity}`;
  return [id, name, store, role, team, skills.join(';'), carries, away].join('\t').trimEnd();
}
