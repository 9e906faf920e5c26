import { Alert } from 'antd';
import { Link } from 'react-router';
import { useWhoMay } from '../feedback/use-who-may.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { READERS, seesPages, type Role } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';
import { destinationsOf } from './navigation/destinations.ts';
import { Page } from './page.tsx';

const TEXTS = {
  title: message('无权访问', 'No permission'),
  not: message(
    (role: string) => `您的角色是“${role}”，不能查看此页。`,
    (role: string) => `Your role is “${role}”, which may not see this page.`,
  ),
  noCases: message('系统管理员默认不查看工单内容', 'Administrators do not see the content of cases'),
  noCasesWhy: message(
    '工单含有顾客的个人信息。需要处理工单的人，应使用自己角色的令牌。',
    'Cases hold customers’ personal data. Who has to work with cases uses a token of their own role.',
  ),
  noStore: message('您的令牌没有写明门店', 'Your token names no store'),
  noStoreWhy: message(
    '因此看不到任何工单。请向系统管理员索取写明门店的令牌。',
    'So there are no cases to see. Ask your administrator for a token that names your store.',
  ),
  goTo: message(
    (page: string) => `前往${page}`,
    (page: string) => `Go to ${page}`,
  ),
};

/** Says who may see an address that whoever works here may not. */
export function ForbiddenPage({ allowed }: { readonly allowed: readonly Role[] }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const whoMay = useWhoMay();
  const { account } = useSession();
  const [home] = destinationsOf(account.role).flatMap(({ destinations }) => destinations);
  const noStore = !seesPages(account);
  const readsNone = !READERS.includes(account.role);
  return (
    <Page title={t.title}>
      <Alert
        className="feedback"
        type="info"
        showIcon
        title={noStore ? t.noStore : readsNone ? t.noCases : t.not(label(account.roleLabel, account.role))}
        description={
          <>
            {readsNone && <p>{t.noCasesWhy}</p>}
            <p>{noStore ? t.noStoreWhy : whoMay(allowed)}</p>
          </>
        }
        action={home && !noStore && <Link to={home.path}>{t.goTo(label(home.label))}</Link>}
      />
    </Page>
  );
}
