/** Above how much of money somebody has to approve, in yuan. */
export interface ApprovalLimits {
  readonly supervisorAbove: number;
  readonly storeManagerAbove: number;
}

interface ByProcess {
  readonly processes?: Readonly<Record<string, { readonly approval?: Partial<ApprovalLimits> }>>;
}

/** The part of the company’s policy that says who approves what; a store can have limits of its own. */
export interface ApprovalPolicy extends ByProcess {
  readonly stores?: Readonly<Record<string, ByProcess>>;
}

/** The limits in force for a process in a store; undefined where nothing is approved by amount. */
export function limitsOf(policy: ApprovalPolicy, process: string, store: string): ApprovalLimits | undefined {
  const company = policy.processes?.[process]?.approval;
  const own = policy.stores?.[store]?.processes?.[process]?.approval;
  const { supervisorAbove, storeManagerAbove } = { ...company, ...own };
  if (supervisorAbove === undefined || storeManagerAbove === undefined) return undefined;
  return { supervisorAbove, storeManagerAbove };
}

/** Whether a case waits in a state for somebody’s approval. @param state of the main region, dotted */
export const awaitsApproval = (state: string): boolean => /^awaitingApproval(\.|$)/.test(state);

/** What is to be approved, as the case knows it. */
export const proposalIn = (data: object): object | undefined => {
  const { proposal, confirmed } = data as { readonly proposal?: unknown; readonly confirmed?: unknown };
  const found = proposal ?? confirmed;
  return typeof found === 'object' && found !== null ? found : undefined;
};
