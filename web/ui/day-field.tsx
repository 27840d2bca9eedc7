import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { type FieldBase, TextField } from './field.tsx';

/** As people write a day: `31/12/2026`. What is no day of the calendar is shown as it was typed. */
const asWritten = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** A day, typed as `jj/mm/aaaa`: browsers show fields of dates in their own language, and not in that of the page. */
export function DayField(props: Omit<FieldBase, 'help' | 'counter'> & { value: string }): ReactNode {
  const t = useT();
  const { value, ...base } = props;
  return (
    <TextField
      {...base}
      help={t('ui.field.day')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      defaultValue={asWritten(value)}
    />
  );
}
