/**
 * Calls `onSubmit` when the user submits a form: by Enter, or by a click outside of its fields. What is submitted by a
 * script of the page does not count. Ends with `signal`.
 */
export function watchSubmit(onSubmit: () => void, signal: AbortSignal): void {
  const onEvent = (event: Event) => {
    const [target] = event.composedPath();
    const isField = target instanceof HTMLInputElement && !/^(submit|button|image)$/.test(target.type);
    const isSubmit = event instanceof KeyboardEvent ? event.key === 'Enter' : !isField;
    if (event.isTrusted && isSubmit) onSubmit();
  };
  for (const type of ['keydown', 'click']) addEventListener(type, onEvent, { capture: true, signal });
}
