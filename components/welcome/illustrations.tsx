import { useTranslation } from '../ui/use-translation.ts';

/**
 * Drawings instead of screenshots: they follow the theme and the language and never go out of date. Their colours are
 * tokens (welcome.css). All use a view box of 240 by 150.
 */
const VIEW = '0 0 240 150';

/** A tick of 8 by 6, starting at its left end. */
function Tick({ x, y }: { x: number; y: number }) {
  return <path className="draw-tick" d={`M${x} ${y} l3 3 l5 -6`} />;
}

/** A bar that stands for a line of text. */
function Bar({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect className="draw-bar" x={x} y={y} width={width} height="6" rx="3" />;
}

const ROWS = [
  { top: 40, width: 60, level: 'None' },
  { top: 74, width: 52, level: 'All' },
  { top: 108, width: 44, level: 'None' },
];

/** A table of rights as in ConnectWise, two of them marked. */
function LevelsPicture() {
  const { t } = useTranslation();
  return (
    <svg viewBox={VIEW} role="img" aria-label={t('welcome.picture.levels.alt')}>
      <rect className="draw-sheet" x="14" y="12" width="212" height="126" rx="8" />
      <rect className="draw-head" x="14" y="12" width="212" height="24" rx="8" />
      <Bar x={28} y={21} width={46} />
      <Bar x={112} y={21} width={26} />
      <Bar x={172} y={21} width={26} />
      {ROWS.map(({ top, width, level }) => (
        <g key={top}>
          <Bar x={28} y={top + 13} width={width} />
          <text className="draw-quiet" x="112" y={top + 20}>
            None
          </text>
          <text x="172" y={top + 20}>
            {level}
          </text>
        </g>
      ))}
      <rect className="draw-missing" x="160" y="43" width="54" height="26" rx="5" />
      <rect className="draw-met" x="160" y="77" width="54" height="26" rx="5" />
      <Tick x={198} y={90} />
    </svg>
  );
}

/** Two keys, drawn as dots, with an arrow to a shield with a clock. */
function KeyPicture() {
  const { t } = useTranslation();
  return (
    <svg viewBox={VIEW} role="img" aria-label={t('welcome.picture.key.alt')}>
      {(['public', 'private'] as const).map((name, index) => (
        <g key={name}>
          <text x="14" y={40 + index * 52}>
            {t(`welcome.picture.key.${name}`)}
          </text>
          <rect className="draw-sheet" x="14" y={46 + index * 52} width="104" height="24" rx="5" />
          <path className="draw-dots" d={`M26 ${58 + index * 52} h80`} />
        </g>
      ))}
      <path className="draw-arrow" d="M128 84 h24 m-7 -7 l7 7 l-7 7" />
      <path
        className="draw-shield"
        d="M196 30 c9 7 18 10 30 11 v34 c0 24 -13 38 -30 44 c-17 -6 -30 -20 -30 -44 v-34 c12 -1 21 -4 30 -11 z"
      />
      <circle className="draw-clock" cx="196" cy="76" r="17" />
      <path className="draw-hand" d="M196 66 v10 l7 5" />
    </svg>
  );
}

/** Four filled fields, and the button that the user clicks. */
function FormPicture() {
  const { t } = useTranslation();
  return (
    <svg viewBox={VIEW} role="img" aria-label={t('welcome.picture.form.alt')}>
      <rect className="draw-sheet" x="44" y="6" width="152" height="138" rx="8" />
      {[0, 1, 2, 3].map((row) => (
        <g key={row}>
          <rect className="draw-field" x="58" y={16 + row * 24} width="102" height="17" rx="4" />
          {row < 2 ? (
            <Bar x={66} y={21.5 + row * 24} width={row === 0 ? 72 : 44} />
          ) : (
            <path className="draw-dots" d={`M67 ${24.5 + row * 24} h72`} />
          )}
          <Tick x={170} y={25 + row * 24} />
        </g>
      ))}
      <rect className="draw-button" x="58" y="117" width="124" height="18" rx="5" />
      <text className="draw-label" x="120" y="130">
        {t('welcome.picture.form.button')}
      </text>
    </svg>
  );
}

export const PICTURES = { levels: LevelsPicture, key: KeyPicture, form: FormPicture };
