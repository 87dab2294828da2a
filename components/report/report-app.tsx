import { useCallback, useEffect, useState } from 'react';
import type { Kind } from '../../utils/settings/origins.ts';
import type { FieldScreen, TakenScreen } from '../../utils/snapshot/archive.ts';
import type { PageSnapshot } from '../../utils/snapshot/snapshot-file.ts';
import { FieldTest } from './field-test.tsx';
import { ReportPage } from './report-page.tsx';
import type { SnapshotProblem, TakenSnapshot, TakeSnapshot } from './taken-snapshot.ts';

interface ReportAppProps {
  tabId: number;
  take: TakeSnapshot<{ tabId: number }>;
  onSave: (snapshot: PageSnapshot, screen: string) => void;
}

/** The report of one tab's page: takes its snapshot when it is opened, and again when the user asks for it. */
export function ReportApp({ tabId, take, onSave }: ReportAppProps) {
  const [taken, setTaken] = useState<TakenSnapshot | SnapshotProblem | null>(null);
  const retake = useCallback(() => {
    setTaken(null);
    void take({ tabId }).then(setTaken);
  }, [take, tabId]);
  useEffect(retake, [retake]);
  return (
    <ReportPage taken={taken} onSave={({ snapshot, screen }) => onSave(snapshot, screen)} onRetake={retake} />
  );
}

interface FieldTestAppProps {
  screens: readonly FieldScreen[];
  take: TakeSnapshot<{ kind: Kind }>;
  onSave: (taken: Partial<Record<FieldScreen, TakenScreen>>) => void;
}

/** The field test: holds what was taken until it is saved, in this page alone. */
export function FieldTestApp({ screens, take, onSave }: FieldTestAppProps) {
  const [taken, setTaken] = useState<Partial<Record<FieldScreen, TakenSnapshot | SnapshotProblem>>>({});
  const [notes, setNotes] = useState<Partial<Record<FieldScreen, string>>>({});
  const [isSaved, setSaved] = useState(true);
  useEffect(() => {
    if (isSaved) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isSaved]);
  const takeScreen = async (screen: FieldScreen) => {
    const kind = screen === 'target-form' ? 'portal' : 'connectwise';
    const now = await take({ kind });
    setTaken((before) => ({ ...before, [screen]: now }));
    if (typeof now === 'object') setSaved(false);
  };
  const save = () => {
    const whole = screens.flatMap((screen) => {
      const own = taken[screen];
      return typeof own === 'object' ? [[screen, { snapshot: own.snapshot, note: notes[screen] ?? '' }]] : [];
    });
    onSave(Object.fromEntries(whole));
    setSaved(true);
  };
  return (
    <FieldTest
      screens={screens}
      taken={taken}
      notes={notes}
      onTake={(screen) => void takeScreen(screen)}
      onNote={(screen, note) => setNotes((before) => ({ ...before, [screen]: note }))}
      onSave={save}
    />
  );
}
