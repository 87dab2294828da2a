import ShieldCheck from 'lucide-react/icons/shield-check';
import type { Ref } from 'react';
import { PlaceButton } from '../panel/place-button.tsx';
import { ProductButtons } from '../ui/product-buttons.tsx';
import { ASSISTANT } from '../ui/product-names.ts';
import { useTranslation } from '../ui/use-translation.ts';

interface ElsewhereProps {
  titleRef: Ref<HTMLHeadingElement>;
  onOpenConnectWise: () => void;
  onOpenPortal: () => void;
  /** Null where company policy says where the panel is. */
  onMoveToPage: (() => void) | null;
}

/** What the side panel shows while the user is in a tab without a ConnectWise page: what to do. */
export function Elsewhere({ titleRef, onOpenConnectWise, onOpenPortal, onMoveToPage }: ElsewhereProps) {
  const { language, t } = useTranslation();
  return (
    <aside className="panel panel-docked" lang={language} aria-label={t('panel.label')} data-screen="none">
      <header className="panel-head">
        <span className="logo">
          <ShieldCheck size={16} />
        </span>
        <strong>{ASSISTANT}</strong>
        {onMoveToPage ? <PlaceButton isDocked onMove={onMoveToPage} /> : null}
      </header>
      <section className="next next-do" role="status" aria-atomic="true">
        <h2 ref={titleRef} className="next-title">
          {t('panel.elsewhere.title')}
        </h2>
        <p>{t('panel.elsewhere.text')}</p>
        <p className="muted">{t('panel.elsewhere.own')}</p>
        <ProductButtons isNext onOpenConnectWise={onOpenConnectWise} onOpenPortal={onOpenPortal} />
      </section>
    </aside>
  );
}
