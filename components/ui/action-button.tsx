import type { ComponentPropsWithRef } from 'react';

interface ActionButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'onClick' | 'type' | 'className'> {
  /** Name of the button in docs/hooks.md (`data-action`). */
  action: string;
  /** Default: `secondary`. */
  variant?: 'primary' | 'secondary' | 'icon' | 'link' | 'tick';
  wide?: boolean;
  /** The second click of a double click does nothing: by then the button may be another one. */
  isSingle?: boolean;
  onClick: () => void;
}

/**
 * A button that reacts to trusted clicks only. The panel is part of a page that we do not control, and none of that
 * page's scripts may send or wipe a key.
 */
export function ActionButton({
  action,
  variant = 'secondary',
  wide = false,
  isSingle = false,
  onClick,
  ...rest
}: ActionButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={`button button-${variant}${wide ? ' button-wide' : ''}`}
      data-action={action}
      onClick={({ detail, nativeEvent }) => {
        if (nativeEvent.isTrusted && !(isSingle && detail > 1)) onClick();
      }}
    />
  );
}
