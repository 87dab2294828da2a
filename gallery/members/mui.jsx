/** Floating labels over the border; Autocomplete, with chips for several. */
import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

export async function draw(place, { label, kind, isRequired, value, options }) {
  let now = value;
  const set = (next) => {
    now = next;
  };
  const Field = () => {
    const [shown, show] = useState(kind === 'choice' ? value || null : value);
    const change = (next) => {
      show(next);
      set(next ?? '');
    };
    const text = { label, required: isRequired, size: 'small', margin: 'dense', fullWidth: true };
    if (kind === 'text' || kind === 'date')
      return (
        <TextField
          {...text}
          type={kind}
          value={shown}
          onChange={({ target }) => change(target.value)}
          slotProps={kind === 'date' ? { inputLabel: { shrink: true } } : undefined}
        />
      );
    return (
      <Autocomplete
        multiple={kind === 'list'}
        options={options}
        value={shown}
        onChange={(_, next) => change(next)}
        renderInput={(params) => <TextField {...params} {...text} />}
      />
    );
  };
  createRoot(place).render(<Field />);
  return () => now;
}
