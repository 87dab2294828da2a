import Timer from 'lucide-react/icons/timer';
import { useEffect, useState } from 'react';

/** Seconds left from which on the time is shown as a warning. */
const WARN_SECONDS = 120;

/** Formats seconds as `mm:ss`, for example `14:05`. */
function formatSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Time left until `expiresAt` (epoch ms), updated every second, never below zero. Screen readers do not announce an
 * element with the role `timer`; they read it on demand.
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
      className={`countdown${seconds <= WARN_SECONDS ? ' tone-warn' : ''}`}
      role="timer"
      aria-label={label}
    >
      <Timer size={14} />
      {formatSeconds(seconds)}
    </span>
  );
}
