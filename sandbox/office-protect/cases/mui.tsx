/** MUI: labels float over their inputs, its own select is no select. */
import {
  Box,
  Dialog,
  DialogContent,
  DialogTitle,
  FormControl,
  FormHelperText,
  IconButton,
  InputAdornment,
  InputLabel,
  MenuItem,
  NativeSelect,
  OutlinedInput,
  Select,
  Tab,
  Tabs,
  TextField,
  type TextFieldVariants,
} from '@mui/material';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { EARLIER, type FormCase } from './form-case.ts';
import { type DrawField, type FieldProps, reactCase } from './react-page.tsx';

function textField(variant: TextFieldVariants, extra: Record<string, unknown> = {}): DrawField {
  return ({ label, value, onValue }) => (
    <TextField
      variant={variant}
      label={label}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      fullWidth
      margin="normal"
      {...extra}
    />
  );
}

/** As people who give no ids write it: the label belongs to nothing. */
function Unlinked({ name, label, value, onValue }: FieldProps): ReactElement {
  const [isShown, setShown] = useState(false);
  return (
    <FormControl fullWidth margin="normal" variant="outlined">
      <InputLabel>{label}</InputLabel>
      <OutlinedInput
        label={label}
        value={value}
        type={name === 'privateKey' && !isShown ? 'password' : 'text'}
        onChange={(event) => onValue(event.target.value)}
        endAdornment={
          name === 'privateKey' && (
            <InputAdornment position="end">
              <IconButton aria-label="Show private key" onClick={() => setShown(!isShown)}>
                o
              </IconButton>
            </InputAdornment>
          )
        }
      />
      <FormHelperText>Goes with the other key</FormHelperText>
    </FormControl>
  );
}

const REGIONS = { na: 'North America', eu: 'Europe', au: 'Australia' };
const address = (region: string): string => (region === '' ? '' : `https://${region}.myconnectwise.net/`);
const regionOf = (site: string): string => /\/\/(\w+)\./.exec(site)?.[1] ?? '';

function NativeRegion({ value, onValue }: FieldProps): ReactElement {
  const id = useId();
  return (
    <FormControl fullWidth margin="normal">
      <InputLabel htmlFor={id} shrink>
        Region
      </InputLabel>
      <NativeSelect
        id={id}
        value={regionOf(value)}
        onChange={(event) => onValue(address(event.target.value))}
      >
        <option value="">Choose…</option>
        {Object.entries(REGIONS).map(([region, text]) => (
          <option key={region} value={region}>
            {text}
          </option>
        ))}
      </NativeSelect>
    </FormControl>
  );
}

function OwnRegion({ value = '', onValue }: Partial<FieldProps>): ReactElement {
  const id = useId();
  return (
    <FormControl fullWidth margin="normal">
      <InputLabel id={id}>Region</InputLabel>
      <Select
        labelId={id}
        label="Region"
        value={regionOf(value)}
        onChange={(event) => onValue?.(address(event.target.value))}
      >
        {Object.entries(REGIONS).map(([region, text]) => (
          <MenuItem key={region} value={region}>
            {text}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}

const outlined = textField('outlined');
const withFirst =
  (First: DrawField): DrawField =>
  (props) =>
    props.name === 'siteUrl' ? First(props) : outlined(props);

function inDialog(fields: ReactNode): ReactElement {
  return (
    <Dialog open transitionDuration={0}>
      <DialogTitle>ConnectWise</DialogTitle>
      <DialogContent>{fields}</DialogContent>
    </Dialog>
  );
}

function inTabs(fields: ReactNode): ReactElement {
  return (
    <Box>
      <Tabs value={1}>
        <Tab label="Autotask" />
        <Tab label="ConnectWise" />
      </Tabs>
      <Box role="tabpanel" hidden>
        <TextField label="Site URL" />
        <TextField label="Private key" />
      </Box>
      <Box role="tabpanel">{fields}</Box>
    </Box>
  );
}

const FRENCH = {
  siteUrl: 'URL du site ConnectWise',
  companyId: 'Identifiant de l’entreprise',
  publicKey: 'Clé API publique',
  privateKey: 'Clé API privée',
};

export const CASES: readonly FormCase[] = [
  reactCase('outlined', 'survived', outlined),
  reactCase('filled', 'survived', textField('filled')),
  reactCase('standard', 'survived', textField('standard')),
  reactCase('outlined-prefilled', 'survived', outlined, { initial: EARLIER }),
  reactCase(
    'outlined-required',
    'survived',
    textField('outlined', { required: true, helperText: 'Copy it from ConnectWise' }),
  ),
  reactCase(
    'labels-above',
    'survived',
    textField('outlined', { slotProps: { inputLabel: { shrink: true } }, placeholder: '…' }),
  ),
  reactCase('password-fields', 'survived', textField('outlined', { type: 'password' })),
  reactCase('unlinked-labels-with-show-button', 'survived', Unlinked),
  reactCase('in-french', 'survived', outlined, { labels: FRENCH }),
  reactCase('dialog', 'survived', outlined, { frame: inDialog }),
  reactCase('tabs', 'survived', outlined, { frame: inTabs }),
  reactCase(
    'region-in-a-native-select',
    'survived',
    withFirst((props) => <NativeRegion {...props} />),
  ),
  reactCase(
    'region-beside',
    'survived',
    withFirst((props) => (
      <>
        <OwnRegion />
        {outlined(props)}
      </>
    )),
  ),
  reactCase(
    'region-in-its-own-select',
    'no-form',
    withFirst((props) => <OwnRegion {...props} />),
  ),
  reactCase('read-only', 'not-editable', textField('outlined', { slotProps: { input: { readOnly: true } } })),
  reactCase('disabled', 'not-editable', textField('filled', { disabled: true })),
];
