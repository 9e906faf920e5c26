import { useId } from 'react';
import { useNow } from '../../cases/use-now.ts';
import { useLabel } from '../../language/language-context.tsx';
import type { FiguresOverview } from '../asking/answers.ts';
import { dayOf } from '../asking/period.ts';
import type { Question } from '../asking/question.ts';
import { lastPeriod } from '../asking/queries.ts';
import { useEarlierOverviews } from '../asking/use-figures.ts';
import { FigureCard } from './figure-card.tsx';
import { sectionsOf, type Section } from './sections.ts';
import { StayCards } from './stay-cards.tsx';
import { trendOf } from './trends.ts';

/** Earlier overviews that a trend is made of: with two periods each, it has eight points. */
const EARLIER = 3;

interface FigureCardsProps {
  readonly question: Question;
  readonly overview: FiguresOverview;
}

/** All figures at a glance, by what they are about. */
export function FigureCards({ question, overview }: FigureCardsProps) {
  const now = dayOf(useNow(60_000));
  const last = lastPeriod(question.stretch, question.asOf?.slice(0, 10) ?? now);
  const earlier = useEarlierOverviews(question, last, EARLIER).map(({ data }) => data);
  const told = overview.groups[0]?.figures ?? {};
  const sections = sectionsOf(overview.figures, (name) => told[name]?.target !== undefined);
  const cardOf = (figure: Section['figures'][number]) => {
    const group = told[figure.name];
    const trend = last && trendOf(figure.name, [overview, ...earlier]);
    return group && <FigureCard key={figure.name} figure={figure} group={group} trend={trend} />;
  };
  return sections.map((section) => (
    <CardSection key={section.id} label={section.label}>
      {section.figures.map(cardOf)}
      {section.id === 'timeliness' && <StayCards />}
    </CardSection>
  ));
}

function CardSection({
  label,
  children,
}: {
  readonly label: Section['label'];
  readonly children: React.ReactNode;
}) {
  const id = useId();
  const read = useLabel();
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id}>{read(label)}</h2>
      <ul className="figure-cards">{children}</ul>
    </section>
  );
}
