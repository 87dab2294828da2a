import type { ComponentPropsWithRef } from 'react';

interface ActionButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'onClick' | 'type' | 'className'> {
  /** Name of the button in docs/hooks.md (`data-action`). */
  action: string;
  look: 'primary' | 'secondary' | 'icon' | 'link';
  wide?: boolean;
  onPress: () => void;
}

/**
 * A button that acts only when a person presses it. Clicks made by scripts are dropped: the page
 * around the panel is not ours, and nothing in it may send or wipe a key.
 */
export function ActionButton({ action, look, wide = false, onPress, ...rest }: ActionButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={`button button-${look}${wide ? ' button-wide' : ''}`}
      data-action={action}
      onClick={(event) => {
        if (event.nativeEvent.isTrusted) onPress();
      }}
    />
  );
}
