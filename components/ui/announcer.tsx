import { useEffect, useRef, useState } from 'react';
import type { Announcement } from '../announcements.ts';

/** Ms after which the text is removed, so that nobody who browses the page later takes it for new. */
const TEXT_LIFETIME = 8_000;

interface AnnouncerProps {
  announcements: Announcement[];
  /** Announced once on mount, because a screen reader does not notice a new element by itself. */
  initialAnnouncement?: string;
  /** Text of another live region. What it contains is not announced a second time. */
  announcedElsewhere?: string;
}

/** A visually hidden, polite live region. Announces each change once. */
export function Announcer({
  announcements,
  initialAnnouncement = '',
  announcedElsewhere = '',
}: AnnouncerProps) {
  const [spoken, setSpoken] = useState('');
  const known = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Map(announcements.map(({ topic, changeKey }) => [topic, changeKey]));
    const changed = announcements.filter(({ topic, changeKey, isSilentAtFirst }) => {
      const old = before?.get(topic) ?? '';
      return old !== changeKey && !(isSilentAtFirst && (old === '' || changeKey === ''));
    });
    const texts = before === null ? [initialAnnouncement] : changed.map(({ text }) => text);
    const fresh = texts.filter((text) => text !== '' && !announcedElsewhere.includes(text));
    if (fresh.length > 0) setSpoken(fresh.join(' '));
  }, [announcements, initialAnnouncement, announcedElsewhere]);
  useEffect(() => {
    if (spoken === '') return;
    const timer = setTimeout(() => setSpoken(''), TEXT_LIFETIME);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
