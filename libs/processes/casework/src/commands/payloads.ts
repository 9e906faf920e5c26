import { IsIn, IsNumber, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import type { EscalationLevel } from '../facts/casework-fact.ts';
import { inForms, IsCaseId, IsName, IsText } from '../text.ts';

export class AssignCase {
  /** Id of the person who becomes responsible. */
  @IsName('person')
  assignee!: string;

  @IsOptional()
  @IsText()
  reason?: string;
}

export class AddNote {
  @IsText()
  text!: string;
}

export class LinkCase {
  @IsCaseId()
  caseId!: string;

  /** What the other case is to this one, e.g. `caused-by`, `duplicate`, `return-of`. */
  @Matches(/^[a-z]+(-[a-z]+)*$/, { message: '$property must be a word in kebab-case' })
  relation!: string;

  @IsOptional()
  @IsText()
  reason?: string;
}

export class EscalateCase {
  /** The next level, unless the store manager is asked for at once. */
  @IsOptional()
  @IsIn(['supervisor', 'store-manager'])
  to?: EscalationLevel;

  @IsIn(['customer', 'staff'])
  requestedBy!: 'customer' | 'staff';

  @IsText()
  reason!: string;
}

export class DeescalateCase {
  @IsText()
  reason!: string;
}

const IsDeadlineId = () =>
  Matches(/^[A-Za-z]+@\d{1,10}$/, {
    message: '$property must be the id of a deadline such as firstResponse@0',
    ...inForms('deadline'),
  });

export class ExpireDeadline {
  /** Identity of a running deadline, e.g. `firstResponse@0`. */
  @IsString()
  @IsDeadlineId()
  deadline!: string;
}

export class RemindOfDeadline {
  /** Identity of a running deadline, e.g. `firstResponse@0`. */
  @IsString()
  @IsDeadlineId()
  deadline!: string;

  /** The share of its time after which the reminder is due, e.g. 0.75. */
  @IsNumber()
  @Min(0.01)
  @Max(0.99)
  share!: number;
}
