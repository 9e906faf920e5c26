import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { registerPath } from '../../cases/case-path.ts';
import { useOpenings } from '../../processes/use-openings.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { RegisterButton } from './register-button.tsx';
import { COMPLAINT, COMPLAINT_KEYS } from './register-keys.ts';

const load = () => import('./register-dropdown.tsx');
const RegisterDropdown = lazy(load);

const SHORTCUT = {
  keys: COMPLAINT_KEYS,
  label: { 'zh-CN': '登记投诉', en: 'Register a complaint' },
  scope: 'everywhere',
} as const;

/** Begins a case of any process that one may open; nothing for who may open none. */
export function RegisterMenu() {
  const navigate = useNavigate();
  const openings = useOpenings();
  const [wanted, setWanted] = useState(false);
  const complaints = openings.some(({ id }) => id === COMPLAINT);
  useShortcut(SHORTCUT, () => void navigate(registerPath(COMPLAINT)), complaints);
  const [only] = openings;
  if (!only) return null;
  if (openings.length === 1) return <RegisterButton onClick={() => void navigate(registerPath(only.id))} />;
  if (!wanted) {
    return (
      <RegisterButton
        aria-haspopup="menu"
        onPointerEnter={() => void load()}
        onClick={() => setWanted(true)}
      />
    );
  }
  return (
    <Suspense fallback={<RegisterButton />}>
      <RegisterDropdown openings={openings} />
    </Suspense>
  );
}
