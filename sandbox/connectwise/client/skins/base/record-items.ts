import type { ToolbarItem } from './theme.ts';

/** The buttons that every record screen has at the same place. */
export function recordItems(options: {
  dirty: () => boolean;
  back: () => void;
  add?: () => void;
  save: () => void;
  saveAndClose: () => void;
  refresh: () => void;
}): { start: ToolbarItem[]; refresh: ToolbarItem } {
  const { add } = options;
  return {
    start: [
      { name: 'Back', title: 'Back', icon: 'back', press: options.back },
      { name: 'Add', title: 'New Item', icon: 'add', enabled: () => add !== undefined, press: () => add?.() },
      { name: 'Save', title: 'Save', icon: 'save', enabled: options.dirty, press: options.save },
      {
        name: 'SaveAndClose',
        title: 'Save and Close',
        icon: 'save-close',
        enabled: options.dirty,
        press: options.saveAndClose,
      },
    ],
    refresh: { name: 'Refresh', title: 'Refresh', icon: 'refresh', press: options.refresh },
  };
}
