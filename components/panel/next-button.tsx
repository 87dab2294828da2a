import type { AssistantActions, AssistantView, NextButton } from '../../utils/setup/view.ts';
import { ActionButton } from '../ui/action-button.tsx';

interface NextStepButtonProps {
  button: NextButton;
  view: Pick<AssistantView, 'key' | 'handoff'>;
  actions: AssistantActions;
}

/**
 * The next step's button: full width, in the same place on every screen. What it does is decided in utils/setup/next-button.ts.
 * Each action needs a `key` of its own.
 */
export function NextStepButton({ button, view, actions }: NextStepButtonProps) {
  const { action, text } = button;
  return (
    <ActionButton
      action={action}
      variant="primary"
      wide
      data-primary=""
      data-fillable={button.action === 'fill-all' ? button.fillable : undefined}
      data-field={button.action === 'fill-field' ? button.field : undefined}
      isSingle
      onClick={() => run(button, view, actions)}
    >
      {text}
    </ActionButton>
  );
}

function run(
  button: NextButton,
  { key, handoff }: NextStepButtonProps['view'],
  actions: AssistantActions,
): void {
  switch (button.action) {
    case 'set-all':
      actions.setLevels(button.cells);
      break;
    case 'fill-all':
      actions.fillAll();
      break;
    case 'fill-field':
      actions.fillField(button.field);
      break;
    case 'take-key':
      actions.takeKey();
      break;
    case 'send-key':
      actions.sendKey(key.id, handoff.host, false);
      break;
    case 'fill-again':
      actions.fillAgain(key.id, handoff.host);
      break;
    case 'done':
      actions.done(key.id);
      break;
  }
}
