import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ProofState } from '../../utils/connectwise/api/check-record.ts';
import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { CheckView } from '../../utils/setup/view.ts';
import { OPTIONAL_REFUSED_STYLE, PROOF_STYLES } from '../ui/status-styles.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface ResultProps {
  /** Value of `data-check` (docs/hooks.md). */
  name: string;
  state: ProofState;
  reason: string;
  title: string;
  text: string;
  /** True: the vendor's product works without it. */
  isOptional: boolean;
}

function Result({ name, state, reason, title, text, isOptional }: ResultProps) {
  const { t } = useTranslation();
  const { tone, Icon } = state === 'refused' && isOptional ? OPTIONAL_REFUSED_STYLE : PROOF_STYLES[state];
  return (
    <li className="finding" data-check={name} data-state={state} data-reason={reason}>
      <Icon size={16} className={`tone-${tone}`} />
      <div>
        <span className="visually-hidden">{t(`panel.proof.${state}`)}: </span>
        <strong className={state === 'proven' ? 'quiet' : undefined}>{title}</strong>{' '}
        <span className={state === 'proven' ? 'muted' : undefined}>{text}</span>
      </div>
    </li>
  );
}

const ORDER: Record<ProofState, number> = { refused: 0, untested: 1, proven: 2 };
const byState = (a: ResultProps, b: ResultProps) => ORDER[a.state] - ORDER[b.state];

/** The results for each level and for the board: refused ones first, proven ones collapsed. */
export function CheckResults({ check: { levels, companies, board } }: { check: CheckView }) {
  const { t } = useTranslation();
  if (levels.length === 0) return null;
  const results: ResultProps[] = levels.map(({ cell, permission, level, isOptional, ...proof }) => ({
    ...proof,
    name: cell,
    isOptional,
    title: isOptional
      ? t('panel.check.optional', { level: `${permission}, ${LEVEL_NAMES[level]}` })
      : `${permission}, ${LEVEL_NAMES[level]}`,
  }));
  if (board !== null)
    results.push({ ...board, name: 'board', title: 'Default Board', isOptional: board.reason === 'none' });
  if (companies !== null) {
    const title = t('panel.check.companies');
    results.push({
      name: 'companies',
      title,
      state: 'refused',
      reason: 'none',
      text: companies,
      isOptional: false,
    });
  }
  const isProven = ({ state }: ResultProps) => state === 'proven';
  const proven = results.filter(isProven);
  return (
    <>
      <ResultList results={results.filter((result) => !isProven(result)).toSorted(byState)} />
      {proven.length === 0 ? null : (
        <details className="check-proven">
          <summary>
            <ChevronRight size={14} className="step-chevron" />
            {t('panel.check.proven', { count: proven.length })}
          </summary>
          <ResultList results={proven} />
        </details>
      )}
    </>
  );
}

function ResultList({ results }: { results: ResultProps[] }) {
  if (results.length === 0) return null;
  return (
    <ul className="findings">
      {results.map((result) => (
        <Result key={result.name} {...result} />
      ))}
    </ul>
  );
}
