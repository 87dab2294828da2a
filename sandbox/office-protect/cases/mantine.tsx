/** Mantine. */
import '@mantine/core/styles.css';
import {
  MantineProvider,
  Modal,
  NativeSelect,
  PasswordInput,
  Select,
  Stepper,
  TextInput,
} from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { EARLIER, type FormCase } from './form-case.ts';
import { type DrawField, type FieldProps, type ReactOptions, reactCase } from './react-page.tsx';

function Text({ label, value, onValue }: FieldProps): ReactElement {
  return (
    <TextInput
      label={label}
      description="From the API member's keys"
      withAsterisk
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

function TextOrSecret(props: FieldProps): ReactElement {
  const { name, label, value, onValue } = props;
  if (name !== 'privateKey' && name !== 'publicKey') return <Text {...props} />;
  return (
    <PasswordInput label={label} value={value} onChange={(event) => onValue(event.currentTarget.value)} />
  );
}

const REGIONS = [
  { value: 'https://na.myconnectwise.net/', label: 'na.myconnectwise.net' },
  { value: 'https://eu.myconnectwise.net/', label: 'eu.myconnectwise.net' },
];

function NativeRegion(props: FieldProps): ReactElement {
  const { name, value, onValue } = props;
  if (name !== 'siteUrl') return <TextOrSecret {...props} />;
  return (
    <NativeSelect
      label="Site"
      value={value}
      data={[{ value: '', label: 'Choose…' }, ...REGIONS]}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

function OwnRegion(props: FieldProps): ReactElement {
  const { name, value, onValue } = props;
  if (name !== 'siteUrl') return <TextOrSecret {...props} />;
  return <Select label="Region" value={value} data={REGIONS} onChange={(chosen) => onValue(chosen ?? '')} />;
}

function inModal(fields: ReactNode): ReactElement {
  return (
    <Modal opened onClose={() => {}} title="ConnectWise" transitionProps={{ duration: 0 }}>
      {fields}
    </Modal>
  );
}

function inStepper(fields: ReactNode): ReactElement {
  return (
    <Stepper active={0}>
      <Stepper.Step label="Connect">{fields}</Stepper.Step>
      <Stepper.Step label="Organization mapping">Mapping</Stepper.Step>
    </Stepper>
  );
}

function mantine(
  name: string,
  expected: FormCase['expected'],
  draw: DrawField,
  options: ReactOptions = {},
): FormCase {
  const { frame = (fields) => <>{fields}</> } = options;
  return reactCase(name, expected, draw, {
    ...options,
    frame: (fields) => <MantineProvider>{frame(fields)}</MantineProvider>,
  });
}

export const CASES: readonly FormCase[] = [
  mantine('text-inputs', 'survived', Text),
  mantine('password-inputs', 'survived', TextOrSecret),
  mantine('prefilled', 'survived', TextOrSecret, { initial: EARLIER }),
  mantine('modal', 'survived', TextOrSecret, { frame: inModal }),
  mantine('stepper', 'survived', TextOrSecret, { frame: inStepper }),
  mantine('region-in-a-native-select', 'survived', NativeRegion),
  mantine('region-in-its-own-select', 'no-form', OwnRegion),
];
