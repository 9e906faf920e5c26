import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { Fields } from '../case/values/fields.tsx';
import { fieldsOf } from '../case/values/field-value.ts';
import { useVocabulary } from '../case/values/use-vocabulary.ts';
import { proposalIn } from './approval.ts';
import { useApprovalLimits } from './use-approval-limits.ts';
import type { ActedOn } from './use-give.ts';

const TEXTS = {
  proposal: message('待审批的方案', 'To be approved'),
  limits: message(
    (supervisor: string, manager: string) =>
      `审批权限：超过 ¥${supervisor} 由客服主管审批，超过 ¥${manager} 由店长审批。提出人不能审批自己的方案。`,
    (supervisor: string, manager: string) =>
      `Above ¥${supervisor} a supervisor approves, above ¥${manager} the store manager. Nobody approves their own proposal.`,
  ),
};

/** What is to be approved, and who approves up to how much. */
export function ApprovalSummary({ card, process }: Pick<ActedOn, 'card' | 'process'>) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const vocabulary = useVocabulary(process);
  const limits = useApprovalLimits(process.id, card.store);
  const proposal = proposalIn(card.data);
  return (
    <section className="approval-summary" aria-label={t.proposal}>
      <h3>{t.proposal}</h3>
      {proposal && <Fields fields={fieldsOf(proposal, vocabulary)} />}
      {limits && (
        <p className="command-effect">
          {t.limits(number(limits.supervisorAbove), number(limits.storeManagerAbove))}
        </p>
      )}
    </section>
  );
}
