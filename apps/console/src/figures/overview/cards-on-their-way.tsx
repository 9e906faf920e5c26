import { message, useTexts } from '../../language/messages.ts';

const TEXTS = { loading: message('正在统计…', 'Counting…') };

/** As many as the first two sections have. */
const CARDS = Array.from({ length: 12 }, (_, index) => index);

/** Keeps the room of the cards while they are counted. */
export function CardsOnTheirWay() {
  const t = useTexts(TEXTS);
  return (
    <div role="status" className="figure-section">
      <span className="only-heard">{t.loading}</span>
      <ul className="figure-cards" aria-hidden>
        {CARDS.map((card) => (
          <li key={card} className="figure-card" />
        ))}
      </ul>
    </div>
  );
}
