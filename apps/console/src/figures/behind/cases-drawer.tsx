import { Drawer } from 'antd';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Loading } from '../../feedback/loading.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { ExportButton } from '../export/export-button.tsx';
import { openedCases, partsOf, withCases } from './cases-address.ts';
import { CasesOfFigure } from './cases-of-figure.tsx';
import { CasesOfStep } from './cases-of-step.tsx';
import { CasesOfTarget } from './cases-of-target.tsx';

const TEXTS = { title: message('数字背后的工单', 'Cases behind the number') };

/** What lists the cases of what. */
const LISTS = { figure: CasesOfFigure, target: CasesOfTarget, step: CasesOfStep } as const;

/** The cases behind a number of the page: opened, and closed, by the page’s address. */
export function CasesDrawer() {
  const t = useTexts(TEXTS);
  const [params, setParams] = useSearchParams();
  const address = openedCases(params);
  const Cases = address === undefined ? undefined : LISTS[partsOf(address).of];
  return (
    <Drawer
      open={address !== undefined}
      onClose={() => setParams(withCases(params, undefined))}
      title={t.title}
      size="min(1100px, 100vw)"
      destroyOnHidden
      extra={address && <ExportButton address={address} />}
    >
      {address && Cases && (
        <Suspense fallback={<Loading />}>
          <Cases key={address} address={address} />
        </Suspense>
      )}
    </Drawer>
  );
}
