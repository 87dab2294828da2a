import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from './language.tsx';
import { TextField } from './text-field.tsx';

interface PrivateKeyFieldProps {
  value: string;
  onChange(value: string): void;
}

/** Hidden until the user asks to see it. */
export function PrivateKeyField({ value, onChange }: PrivateKeyFieldProps) {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      label={translate('privateKey')}
      hint={translate('privateKeyHint')}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      end={
        <button
          type="button"
          className="field-button"
          aria-label={translate(isShown ? 'hidePrivateKey' : 'showPrivateKey')}
          onClick={() => setShown(!isShown)}
        >
          <Icon size={18} aria-hidden />
        </button>
      }
    />
  );
}
