import Timer from 'lucide-react/icons/timer';
import { useEffect, useState } from 'react';

/** From here on the time left is shown as a warning. */
const SHORT_SECONDS = 120;

/** Seconds as `mm:ss`, for example `14:05`. */
export function formatSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Time left until `expiresAt` (epoch ms), new every second, never below zero. Its role `timer` is
 * silent for screen readers, which read it on demand.
 */
export function Countdown({ expiresAt, label }: { expiresAt: number; label: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const interval = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(interval);
  }, []);
  const seconds = Math.max(0, Math.ceil((expiresAt - now) / 1000));
  return (
    <span
      className={`countdown${seconds <= SHORT_SECONDS ? ' tone-warn' : ''}`}
      role="timer"
      aria-label={label}
    >
      <Timer size={14} />
      {formatSeconds(seconds)}
    </span>
  );
}
