import type { LucideIcon } from 'lucide-react';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDotDashed from 'lucide-react/icons/circle-dot-dashed';
import CircleMinus from 'lucide-react/icons/circle-minus';
import EyeOff from 'lucide-react/icons/eye-off';
import Hourglass from 'lucide-react/icons/hourglass';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ProofState } from '../../utils/connectwise/api/check-record.ts';
import type { LevelState, Severity } from '../../utils/integrations/finding.ts';
import type { HandoffStatus, KeyStatus } from '../../utils/setup/view.ts';

/** The tone of a message. `ui.css` gives each tone its colour, TONE_ICONS its icon. */
export type Tone = 'ok' | 'warn' | 'bad' | 'muted' | 'accent';

export const TONE_ICONS: Record<Tone, LucideIcon> = {
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  muted: Info,
  accent: Hourglass,
};

/** Each state has an icon of its own, so that it can be recognised without colour. */
export const LEVEL_STYLES: Record<LevelState, { tone: Tone; Icon: LucideIcon }> = {
  missing: { tone: 'warn', Icon: CircleDashed },
  met: { tone: 'ok', Icon: CircleCheck },
  excess: { tone: 'bad', Icon: CircleMinus },
  unseen: { tone: 'muted', Icon: EyeOff },
  partly: { tone: 'warn', Icon: CircleDotDashed },
};

export const PROOF_STYLES: Record<ProofState, { tone: Tone; Icon: LucideIcon }> = {
  proven: { tone: 'ok', Icon: CircleCheck },
  refused: { tone: 'bad', Icon: CircleAlert },
  untested: { tone: 'muted', Icon: CircleDashed },
};

/** Style of a refused proof that the vendor's product can work without. */
export const OPTIONAL_REFUSED_STYLE: { tone: Tone; Icon: LucideIcon } = { tone: 'warn', Icon: TriangleAlert };

export const SEVERITY_TONES: Record<Severity | 'unseen', Tone> = {
  error: 'bad',
  warning: 'warn',
  ok: 'ok',
  unseen: 'muted',
};

export const KEY_TONES: Record<KeyStatus, Tone> = {
  none: 'muted',
  held: 'ok',
  delivered: 'ok',
  expired: 'warn',
  wiped: 'muted',
  refused: 'bad',
};

export const HANDOFF_TONES: Record<HandoffStatus, Tone> = {
  idle: 'muted',
  waiting: 'accent',
  filled: 'warn',
  verified: 'ok',
  refused: 'bad',
};
