import { Button } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';

interface OpenedLaterProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** The name is told on hovering alone. */
  readonly iconOnly?: boolean;
  readonly load: () => Promise<unknown>;
  /** Wanted from the beginning, without a press. */
  readonly atOnce?: boolean;
  /** What takes the button’s place when it is pressed. */
  readonly children: ReactNode;
}

/** A button whose menu is loaded when somebody is about to open it. */
export function OpenedLater({
  icon,
  name,
  iconOnly = false,
  load,
  atOnce = false,
  children,
}: OpenedLaterProps) {
  const [wanted, setWanted] = useState(atOnce);
  const shown = iconOnly ? { icon, title: name, 'aria-label': name } : { icon, children: name };
  if (!wanted)
    return (
      <Button
        {...shown}
        aria-haspopup="true"
        onPointerEnter={() => void load()}
        onClick={() => setWanted(true)}
      />
    );
  return <Suspense fallback={<Button {...shown} loading />}>{children}</Suspense>;
}
