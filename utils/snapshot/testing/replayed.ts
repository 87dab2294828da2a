/** Rebuilds snapshots in frames and reads them there, as a content script reads a frame. */
import type { FrameSnapshot, SavedReading } from '../snapshot-file.ts';

export interface Replayed {
  reading: SavedReading;
  /** Elements whose box is elsewhere than it was, by more than a pixel or two; and how many boxes there are. */
  moved: string[];
  boxes: number;
}

/** Rebuilds a frame of a snapshot and reads it. The frame stays on the page until the next one. */
export async function replayed(frame: FrameSnapshot): Promise<Replayed> {
  document.querySelector('#replayed')?.remove();
  const iframe = document.createElement('iframe');
  iframe.id = 'replayed';
  iframe.style.cssText = `position:absolute;left:0;top:0;border:0;width:${frame.viewport.width}px;height:${frame.viewport.height}px`;
  document.body.append(iframe);
  const inner = iframe.contentDocument as Document;
  const done = new Promise<Replayed>((resolve) => {
    const onMessage = ({ data, source }: MessageEvent) => {
      if (source !== iframe.contentWindow || !data?.reading) return;
      removeEventListener('message', onMessage);
      resolve(data);
    };
    addEventListener('message', onMessage);
  });
  const script = inner.createElement('script');
  script.type = 'module';
  script.textContent = `import { replay } from ${JSON.stringify(new URL('./in-frame.ts', import.meta.url).href)};
    parent.postMessage(replay(${JSON.stringify(frame)}), '*');`;
  inner.head.append(script);
  return done;
}
