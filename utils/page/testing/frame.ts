/** A frame of the same origin, and a module that runs inside of it as a content script does. */
export interface FrameWith<Module> {
  frame: HTMLIFrameElement;
  module: Module;
}

/** Adds a frame to the page and imports a module there: its `window` and `document` are those of the frame. */
export async function importInFrame<Module>(url: URL): Promise<FrameWith<Module>> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  inner.write('<!doctype html><body></body>');
  inner.close();
  const { promise, resolve, reject } = Promise.withResolvers<Module>();
  frame.addEventListener('imported', (event) => resolve((event as CustomEvent<Module>).detail));
  const script = inner.createElement('script');
  script.type = 'module';
  script.textContent = `import * as detail from ${JSON.stringify(url)};
    frameElement.dispatchEvent(new CustomEvent('imported', { detail }));`;
  script.addEventListener('error', reject);
  inner.head.append(script);
  return { frame, module: await promise };
}
