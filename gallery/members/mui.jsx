/** Floating labels over the border; Autocomplete, with chips for several. */
import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Field({ label, kind, isRequired, value, options, keep }) {
  const [shown, show] = useState(kind === 'choice' ? value || null : value);
  const change = (next) => {
    show(next);
    keep(next ?? '');
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
}

export async function draw(place, field) {
  let now = field.value;
  const keep = (next) => {
    now = next;
  };
  createRoot(place).render(<Field {...field} keep={keep} />);
  return () => now;
}
