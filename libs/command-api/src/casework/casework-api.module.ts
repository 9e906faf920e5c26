import { Module, type DynamicModule } from '@nestjs/common';
import { assigningController } from '../assigning/assigning-controller.ts';
import { bulkController } from '../bulk/bulk-controller.ts';
import { macrosController, macroUseController } from '../macros/macros-controller.ts';
import { ReactionsController } from '../reactions/reactions.controller.ts';
import { HandOverController } from '../staff/hand-over.controller.ts';
import { StaffController } from '../staff/staff.controller.ts';
import { CASEWORK_PARTS, type CaseworkParts } from './casework-parts.ts';

/** Working the cases: staff and absences, assignment, many cases at once, macros, and what the system couldn't do of itself. */
@Module({})
export class CaseworkApiModule {
  static register(parts: CaseworkParts): DynamicModule {
    const { catalogue } = parts;
    return {
      module: CaseworkApiModule,
      controllers: [
        StaffController,
        HandOverController,
        bulkController(catalogue),
        macrosController(catalogue),
        ReactionsController,
        ...catalogue.processes.flatMap((process) => [
          assigningController(process),
          macroUseController(process, catalogue),
        ]),
      ],
      providers: [{ provide: CASEWORK_PARTS, useValue: parts }],
    };
  }
}
