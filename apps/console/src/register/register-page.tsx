import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { registerPath } from '../cases/case-path.ts';
import { Loading } from '../feedback/loading.tsx';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { useWhoMay } from '../feedback/use-who-may.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { ProcessTabs } from '../processes/process-tabs.tsx';
import { useOpenings } from '../processes/use-openings.ts';
import { useProcess, useProcessDescription } from '../processes/use-processes.ts';
import { Page } from '../shell/page.tsx';
import { RegisterForm } from './register-form.tsx';
import { Registered } from './registered.tsx';
import './register.css';

const TEXTS = {
  title: message('登记工单', 'Register a case'),
  titled: message(
    (process: string) => `登记${process}`,
    (process: string) => `Register: ${process}`,
  ),
  unknown: message('没有这个流程。', 'There is no such process.'),
  notYours: message('您的角色不能登记此类工单。', 'Your role may not register such cases.'),
};

/** Registers a case of one process. */
export default function RegisterPage() {
  const { process: id } = useParams();
  const t = useTexts(TEXTS);
  const label = useLabel();
  const whoMay = useWhoMay();
  // What is known of the customer stays known.
  const { search } = useLocation();
  const offered = useOpenings();
  const process = useProcess(id);
  if (!process)
    return (
      <Page title={t.title}>
        <NothingHere words={t.unknown} />
      </Page>
    );
  const mayNot = !offered.includes(process);
  return (
    <Page
      title={t.titled(label(process.label, process.id))}
      actions={
        offered.length > 1 && (
          <ProcessTabs
            current={process.id}
            offered={offered}
            pathTo={(each) => registerPath(each) + search}
          />
        )
      }
    >
      {mayNot ? (
        <NothingHere words={`${t.notYours}${whoMay(process.opening.by)}`} />
      ) : (
        <Registration key={process.id} process={process.id} label={label(process.label, process.id)} />
      )}
    </Page>
  );
}

/** The form, and after it what was registered. */
function Registration({ process, label }: { readonly process: string; readonly label: string }) {
  const { data, error, refetch } = useProcessDescription(process);
  const [registered, setRegistered] = useState<string>();
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (registered !== undefined)
    return <Registered id={registered} process={label} onAnother={() => setRegistered(undefined)} />;
  return <RegisterForm process={data} onRegistered={setRegistered} />;
}
