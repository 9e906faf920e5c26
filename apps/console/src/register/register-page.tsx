import { Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Loading } from '../feedback/loading.tsx';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { useWhoMay } from '../feedback/use-who-may.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcess, useProcessDescription, useProcesses } from '../processes/use-processes.ts';
import { useSession } from '../session/session-context.tsx';
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
  process: message('登记什么', 'What to register'),
  unknown: message('没有这个流程。', 'There is no such process.'),
  notYours: message('您的角色不能登记此类工单。', 'Your role may not register such cases.'),
};

/** Registers a case of one process. */
export default function RegisterPage() {
  const { process: id } = useParams();
  const t = useTexts(TEXTS);
  const label = useLabel();
  const whoMay = useWhoMay();
  const navigate = useNavigate();
  const { role } = useSession().account;
  const { items } = useProcesses();
  const process = useProcess(id);
  const offered = items.filter(({ opening }) => opening.by.includes(role));
  if (!process)
    return (
      <Page title={t.title}>
        <NothingHere words={t.unknown} />
      </Page>
    );
  const mayNot = !process.opening.by.includes(role);
  return (
    <Page
      title={t.titled(label(process.label, process.id))}
      actions={
        offered.length > 1 && (
          <div className="register-processes">
            <Segmented
              aria-label={t.process}
              value={process.id}
              options={offered.map((each) => ({ value: each.id, label: label(each.label, each.id) }))}
              onChange={(chosen) => void navigate(`/register/${chosen}`)}
            />
          </div>
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
