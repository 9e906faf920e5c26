import { Link, useLocation } from 'react-router';
import { message, useTexts } from '../../language/messages.ts';
import { figurePath } from './figure-path.ts';

const TEXTS = {
  calendar: message('状态停留时长', 'Time in state'),
  working: message('状态停留工时', 'Working time in state'),
  calendarMeaning: message(
    '各状态停留多久（自然时间）',
    'How long cases are in each state, in calendar time',
  ),
  workingMeaning: message('各状态停留多久（工作时间）', 'How long cases are in each state, in working time'),
  open: message('按状态查看', 'By state'),
};

const FIGURES = [
  ['time-in-state', 'calendar', 'calendarMeaning'],
  ['working-time-in-state', 'working', 'workingMeaning'],
] as const;

/** The figures that count stays in a state, not cases: one number of all states would say nothing, so they are told by state. */
export function StayCards() {
  const t = useTexts(TEXTS);
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('by', 'process,state');
  return FIGURES.map(([name, label, meaning]) => (
    <li key={name} className="figure-card">
      <h3>
        <Link to={figurePath(name, params.toString())}>{t[label]}</Link>
      </h3>
      <p className="figure-quiet">{t[meaning]}</p>
      <Link to={figurePath(name, params.toString())} className="figure-by-state">
        {t.open}
      </Link>
    </li>
  ));
}
