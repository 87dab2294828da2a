/** Chooses the first option of a `<select>` whose text is wanted. Returns whether there is one. */
export function selectOption(select: HTMLSelectElement, isWanted: (text: string) => boolean): boolean {
  const index = [...select.options].findIndex((option) => !option.disabled && isWanted(option.text));
  if (index < 0) return false;
  select.focus({ preventScroll: true });
  select.selectedIndex = index;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
