/** A frame that fills the room it is given, for pages of this code base. */
export function moduleFrame(page: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = page;
  frame.style.cssText = 'flex: 1; width: 100%; height: 100%; border: 0;';
  return frame;
}
