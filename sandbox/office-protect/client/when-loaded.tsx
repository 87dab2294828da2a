import type { ReactNode } from 'react';
import type { Loaded } from './api.ts';
import { useTranslate } from './language.tsx';

interface WhenLoadedProps<T> {
  loaded: Loaded<T>;
  children(value: T): ReactNode;
}

/** Shows `children` once the data is there, and says so while it is not. */
export function WhenLoaded<T>({ loaded, children }: WhenLoadedProps<T>) {
  const translate = useTranslate();
  if (loaded.state === 'ready') return children(loaded.value);
  return <p className="note">{translate(loaded.state === 'loading' ? 'loading' : 'unavailable')}</p>;
}
