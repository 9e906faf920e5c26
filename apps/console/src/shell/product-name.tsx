import { message, useTexts } from '../language/messages.ts';

const TEXTS = { name: message('回音', 'Huiyin') };

/** What the product is called. */
export function ProductName() {
  const t = useTexts(TEXTS);
  return (
    <span className="shell-product">
      <img src="/icon.svg" alt="" width={24} height={24} />
      <span>{t.name}</span>
    </span>
  );
}
