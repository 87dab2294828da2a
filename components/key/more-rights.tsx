import { LEVEL_NAMES } from '../../utils/connectwise/model/levels.ts';
import type { CheckView } from '../../utils/setup/view.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The most far-reaching levels that the key has beyond the profile, by the names that ConnectWise gives. */
export function MoreRights({ excess }: { excess: NonNullable<CheckView['excess']> }) {
  const { t } = useTranslation();
  const { count, farthest } = excess;
  return (
    <div className="more-rights small">
      {count > farthest.length ? <p className="muted">{t('panel.check.farthest')}</p> : null}
      <ul>
        {farthest.map(({ module, permission, level, access }) => (
          <li key={`${module}/${permission}/${level}`}>
            <span className="muted">{module} ›</span> {permission} › {LEVEL_NAMES[level]}, {access}
          </li>
        ))}
      </ul>
    </div>
  );
}
