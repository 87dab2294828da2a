import { useEffect, useRef, useState } from 'react';
import type { NewsItem } from '../announcements.ts';

/** Ms after which what was said is taken away, so that nobody finds it later as if it were new. */
const SPOKEN = 8_000;

interface AnnouncerProps {
  news: NewsItem[];
  /** Said once when it appears, since a screen reader does not see that something came. */
  greeting?: string;
  /** What another live region says at the same time, and is not said twice. */
  saidElsewhere?: string;
}

/** Tells screen readers what changed, each thing once, and politely. Nothing of it is seen. */
export function Announcer({ news, greeting = '', saidElsewhere = '' }: AnnouncerProps) {
  const [said, setSaid] = useState('');
  const known = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Map(news.map(({ about, sign }) => [about, sign]));
    const changed = news.filter(({ about, sign, isQuietAtFirst }) => {
      const old = before?.get(about) ?? '';
      return old !== sign && !(isQuietAtFirst && (old === '' || sign === ''));
    });
    const texts = before === null ? [greeting] : changed.map(({ text }) => text);
    const fresh = texts.filter((text) => text !== '' && !saidElsewhere.includes(text));
    if (fresh.length > 0) setSaid(fresh.join(' '));
  }, [news, greeting, saidElsewhere]);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SPOKEN);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
