import { createContext, useContext } from 'react';

/** What a form is about: pickers look there for what could be meant. */
export interface FormSubject {
  /** Plural of the process, as in addresses. */
  readonly collection?: string;
  readonly process?: string;
  readonly caseId?: string;
  /** Number of the case’s customer. */
  readonly customerId?: string;
  readonly store?: string;
  /** What the case knows: order lines and packages are chosen from it. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Running deadlines. */
  readonly deadlines?: readonly { readonly id?: string }[];
}

export const FormSubjectContext = createContext<FormSubject>({});

export const useFormSubject = (): FormSubject => useContext(FormSubjectContext);
