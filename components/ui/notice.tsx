import type { ReactNode } from 'react';
import { TONE_ICONS, type Tone } from './status-styles.ts';

interface NoticeProps {
  tone: Tone;
  children: ReactNode;
}

/** A boxed message with the icon of its tone. */
export function Notice({
  tone,
  children,
  ...data
}: NoticeProps & { [key: `data-${string}`]: string | undefined }) {
  const Icon = TONE_ICONS[tone];
  return (
    <div className={`notice notice-${tone}`} {...data}>
      <Icon size={16} />
      <div>{children}</div>
    </div>
  );
}
