import { complaint } from '@huiyin/complaint';
import type { Embedded } from '@huiyin/deployment';
import type { Process } from '@huiyin/process-engine';
import { dtoFrom } from '@huiyin/service-kit';
import { STEPS } from './workload.ts';

const process_ = complaint as unknown as Process;

/** Records so many complaints of ten steps each. */
export async function fillLog({ commands }: Embedded, cases: number): Promise<void> {
  const { opening, commands: declared } = process_.definition;
  const payloads = STEPS.map(({ command, payload }) =>
    dtoFrom((command === opening.name ? opening : declared[command]!).payload, payload),
  );
  let begun = 0;
  const lane = async () => {
    while (begun++ < cases) {
      let caseId = '';
      for (const [index, { command: name, actor }] of STEPS.entries()) {
        const command = { name, payload: payloads[index]!, actor };
        const result = await (index === 0
          ? commands.open(process_, command)
          : commands.execute(process_, caseId, command));
        if (result.kind !== 'done') throw new Error(JSON.stringify(result));
        caseId = result.caseId;
      }
    }
  };
  await Promise.all(Array.from({ length: 64 }, lane));
}
