import { useState } from 'react';
import { ActionButton } from '../ui/action-button.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { SnapshotFacts, SnapshotProblemNotice } from './snapshot-facts.tsx';
import { SnapshotPreview } from './snapshot-preview.tsx';
import type { SnapshotProblem, TakenSnapshot } from './taken-snapshot.ts';

export interface FieldTestProps<Screen extends string> {
  screens: readonly Screen[];
  taken: Partial<Record<Screen, TakenSnapshot | SnapshotProblem>>;
  notes: Partial<Record<Screen, string>>;
  onTake: (screen: Screen) => void;
  onNote: (screen: Screen, note: string) => void;
  onSave: () => void;
}

/** The screens of a field test, one after the other: what to open, a button that takes it, and one that saves all. */
export function FieldTest<Screen extends FieldScreenName>(props: FieldTestProps<Screen>) {
  const { t } = useTranslation();
  const { screens, taken, onSave } = props;
  const count = screens.filter((screen) => typeof taken[screen] === 'object').length;
  return (
    <main className="report">
      <header>
        <h1>{t('report.field.title')}</h1>
        <p>{t('report.field.what')}</p>
        <p className="muted">{t('report.local')}</p>
      </header>
      <ol className="field-screens">
        {screens.map((screen) => (
          <FieldScreenItem key={screen} screen={screen} {...props} />
        ))}
      </ol>
      <div className="field-end">
        <ActionButton action="save-field-test" variant="primary" disabled={count === 0} onClick={onSave}>
          {t('report.field.save')}
        </ActionButton>
        <span className="muted" role="status">
          {t('report.field.taken', { count, all: screens.length })}
        </span>
      </div>
    </main>
  );
}

/** Names of the screens in the texts. */
type FieldScreenName =
  | 'roles-list'
  | 'role-scrolled'
  | 'customize'
  | 'members'
  | 'member-form'
  | 'key-before-save'
  | 'key-after-save'
  | 'sign-in'
  | 'target-form';

function FieldScreenItem<Screen extends FieldScreenName>({
  screen,
  taken,
  notes,
  onTake,
  onNote,
}: { screen: Screen } & FieldTestProps<Screen>) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const own = taken[screen];
  const name: FieldScreenName = screen;
  return (
    <li data-field-screen={screen}>
      <h2>{t(`report.field.screen.${name}.name`)}</h2>
      <p>{t(`report.field.screen.${name}.how`)}</p>
      {typeof own === 'string' ? <SnapshotProblemNotice problem={own} /> : null}
      {typeof own === 'object' ? <SnapshotFacts taken={own} /> : null}
      <div className="button-row">
        <ActionButton action="take-snapshot" onClick={() => onTake(screen)}>
          {own === undefined ? t('report.field.take') : t('report.retake')}
        </ActionButton>
        {typeof own === 'object' ? (
          <ActionButton
            action="show-snapshot"
            variant="link"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t('report.preview')}
          </ActionButton>
        ) : null}
      </div>
      {typeof own === 'object' ? (
        <label className="field-note">
          {t('report.field.note')}
          <input
            value={notes[screen] ?? ''}
            maxLength={300}
            onChange={({ target }) => onNote(screen, target.value)}
          />
        </label>
      ) : null}
      {isShown && typeof own === 'object' ? <SnapshotPreview taken={own} /> : null}
    </li>
  );
}
