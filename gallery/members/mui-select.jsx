/** Select, as in the library's own example: no input that is seen, and chips without a sign for several. */
import { Box, Chip, FormControl, InputLabel, MenuItem, Select, TextField } from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const chips = (names) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
    {names.map((name) => (
      <Chip key={name} label={name} size="small" />
    ))}
  </Box>
);

function Field({ name, label, kind, isRequired, value, options, keep }) {
  const [shown, show] = useState(value);
  const change = ({ target }) => {
    show(target.value);
    keep(target.value);
  };
  if (kind === 'text' || kind === 'date')
    return (
      <TextField
        variant="standard"
        label={label}
        required={isRequired}
        type={kind}
        value={shown}
        onChange={change}
        fullWidth
        slotProps={kind === 'date' ? { inputLabel: { shrink: true } } : undefined}
      />
    );
  return (
    <FormControl variant="standard" fullWidth required={isRequired}>
      <InputLabel id={`${name}-label`}>{label}</InputLabel>
      <Select
        labelId={`${name}-label`}
        multiple={kind === 'list'}
        value={shown}
        onChange={change}
        renderValue={kind === 'list' ? chips : undefined}
      >
        {options.map((option) => (
          <MenuItem key={option} value={option}>
            {option}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
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
