import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/use-translation.ts';
import type { TakenSnapshot } from './taken-snapshot.ts';

/** What a snapshot looks like: a masked page in a frame without scripts, as wide as there is room. */
export function SnapshotPreview({ taken }: { taken: TakenSnapshot }) {
  const { t } = useTranslation();
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    const frame = taken.draw(current);
    frame.title = t('report.preview');
    frame.inert = true;
    current.style.aspectRatio = `${frame.width} / ${frame.height}`;
    current.style.maxWidth = `${frame.width}px`;
    const observer = new ResizeObserver(() => {
      frame.style.transform = `scale(${current.clientWidth / Number(frame.width)})`;
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      frame.remove();
    };
  }, [taken, t]);
  return (
    <div
      ref={room}
      className="snapshot-preview"
      data-snapshot-size={taken.size}
      data-snapshot-texts={taken.texts}
    />
  );
}
