import ExternalLink from 'lucide-react/icons/external-link';
import { ActionButton } from './action-button.tsx';
import { CONNECTWISE, VENDOR } from './product-names.ts';

interface ProductButtonsProps {
  onOpenConnectWise: () => void;
  onOpenPortal: () => void;
  /** Whether opening ConnectWise is the next thing to do. Default: false. */
  isNext?: boolean;
}

/** Two buttons in a row that open the products' pages. */
export function ProductButtons({ onOpenConnectWise, onOpenPortal, isNext = false }: ProductButtonsProps) {
  return (
    <div className="button-row">
      <ActionButton
        action="open-connectwise"
        variant={isNext ? 'primary' : 'secondary'}
        onClick={onOpenConnectWise}
      >
        {CONNECTWISE}
        <ExternalLink size={13} />
      </ActionButton>
      <ActionButton action="open-office-protect" onClick={onOpenPortal}>
        {VENDOR}
        <ExternalLink size={13} />
      </ActionButton>
    </div>
  );
}
