import { createContext, useContext, type ReactNode } from 'react';
import { useValueLabels } from '../processes/use-processes.ts';

/** Reads what a value of a field is called. */
type ValueOf = ReturnType<typeof useValueLabels>;

const Known = createContext<ValueOf | undefined>(undefined);

/** Asks once what values are called, for all the cases inside: a list of thousands needn’t for each. */
export function ValueWords({ children }: { readonly children: ReactNode }) {
  return <Known value={useValueLabels()}>{children}</Known>;
}

interface WithWordsProps {
  readonly children: (valueOf: ValueOf) => ReactNode;
}

/** What is made of values’ names: those of the list around it, where there’s one. */
export function WithValueWords({ children }: WithWordsProps) {
  const valueOf = useContext(Known);
  return valueOf ? children(valueOf) : <AskingForWords>{children}</AskingForWords>;
}

function AskingForWords({ children }: WithWordsProps) {
  return children(useValueLabels());
}
