/** Builds the view of the key check. Pure: computed from the check record and the key that is held now. */
import { CHECK_STEPS, type CheckRecord, type KeyCheck } from '../connectwise/api/check-record.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Profile } from '../integrations/schema.ts';
import { boardText, checkText, companyText, levelProofText } from './check-texts.ts';
import { type CompanyId, isHeld, type SiteState } from './state.ts';
import type { CheckView, Route } from './view.ts';

/** Builds the view. A result is shown only for the key pair and the company ID it was obtained with. */
export function checkView(
  translator: Translator,
  profile: Profile,
  { key, route }: SiteState,
  { id: companyId, since }: CompanyId,
  record: CheckRecord,
): CheckView {
  const company = record.company?.companyId === companyId ? record.company : null;
  const isCurrent = record.key?.companyId === companyId && record.key.pairId === key.id;
  const check = isCurrent ? record.key : null;
  return {
    status: check?.status ?? 'idle',
    reason: check?.reason ?? null,
    text: check ? checkText(translator, check, profile, route) : '',
    done: check?.at ? CHECK_STEPS.indexOf(check.at) : 0,
    total: CHECK_STEPS.length,
    whyNot: whyNot(translator, isHeld(key), companyId),
    company: company && {
      state: company.state,
      reason: company.reason,
      suggestion: company.state === 'refused' ? company.suggestion : '',
      text: companyText(translator, company, since),
    },
    levels: levelsOf(translator, profile, check),
    excess: excessOf(check, route),
    companies: check?.companies === 0 ? translator.t('check.companies') : null,
    board: check?.board ? { ...check.board, text: boardText(translator, check.board, check, profile) } : null,
  };
}

function whyNot({ t }: Translator, isHeld: boolean, companyId: string): string {
  if (!isHeld) return t('check.whyNot.noKey');
  return companyId === '' ? t('check.whyNot.noCompanyId') : '';
}

function excessOf(check: KeyCheck | null, route: Route | null): CheckView['excess'] {
  if (!check?.excess || check.excess.count === 0 || check.status === 'running') return null;
  const { count, farthest } = check.excess;
  return { count, farthest, isExpected: route === 'admin' };
}

function levelsOf(translator: Translator, profile: Profile, check: KeyCheck | null): CheckView['levels'] {
  return profile.settings.flatMap((setting) => {
    const { module, permission, level, optional } = setting;
    const proof = check?.levels.find(({ cell }) => cell === `${module}/${permission}/${level}`);
    if (!check || !proof) return [];
    const text = levelProofText(translator, setting, proof, check);
    return [{ ...proof, module, permission, level, isOptional: optional, text }];
  });
}
