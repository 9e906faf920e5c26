import './keys.css';

/** How keys are written on keyboards. */
const WRITTEN: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
};

const written = (key: string): string => WRITTEN[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** Keys to press, one after the other. */
export function Keys({ keys }: { readonly keys: string }) {
  const each = keys === ' ' ? [keys] : keys.split(' ');
  return (
    <span className="shortcut-keys">
      {each.map((key, index) => (
        <kbd key={index}>{written(key)}</kbd>
      ))}
    </span>
  );
}
