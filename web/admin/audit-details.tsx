import type { Permission } from '#application/shared/viewer';
import type { Format } from '../lib/format.ts';
import { isDay } from '../lib/paris-day.ts';
import { hasText, type MessageKey, type Translate, useFormat, useT } from '../lib/texts.tsx';
import { branchName } from '../lists/branch-choices.ts';
import { permissionName } from './permission-name.ts';

/** What ids and codes stand for. */
export type Names = Readonly<Record<string, string>>;

/** A line of the log, as far as its details go. */
interface Told {
  readonly details: Readonly<Record<string, unknown>>;
  readonly names: Names;
}

/** What else was written down with an act, in words: names of members and categories, reasons of refusals, days. */
export function AuditDetails({ line: { details, names } }: { line: Told }) {
  const t = useT();
  const format = useFormat();
  const said = Object.entries(details);
  if (said.length === 0) return null;
  return (
    <dl className="audit__details small">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{detailName(t, name)}</dt>
          <dd>{detailWords(name, value, { t, format, names })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a detail may have its name: among those of the log, or as a setting that was changed. */
const NAMED_IN = [
  'audit.detail',
  'modules.name',
  'brand.names',
  'brand.look',
  'settings.name.signOn',
  'settings.name.welcome',
];

/** What a detail is called, also where it is a branch; its own name where nobody has given it words yet. */
export function detailName(t: Translate, name: string): string {
  const key = NAMED_IN.map((place) => `${place}.${name}`).find((each) => hasText(each));
  return key === undefined ? branchName(name, t) : t(key as MessageKey);
}

/** One detail as people read it. @param p.names what ids and codes stand for */
export function detailWords(
  name: string,
  value: unknown,
  p: { readonly t: Translate; readonly format: Format; readonly names: Names },
): string {
  const { t, format, names } = p;
  if (value === null || value === undefined || value === '')
    return wordIn(t, name, 'none') ?? t('audit.nothing');
  if (Array.isArray(value))
    return value.length === 0
      ? t('audit.nothing')
      : value.map((each: unknown) => detailWords(name, each, p)).join(t('audit.between'));
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return format.formatNumber(value);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([inner, each]) =>
        t('audit.named', { name: detailName(t, inner), value: detailWords(inner, each, p) }),
      )
      .join(t('audit.between'));
  const text = value as string;
  return names[text] ?? wordIn(t, name, text) ?? dayIn(format, text) ?? text;
}

/** A word of a short list: a role, a right, a role with its right, or what the detail itself gives words to. */
function wordIn(t: Translate, name: string, text: string): string | null {
  const [role, right] = text.split(':');
  if (right !== undefined && hasText(`rights.role.${role}`))
    return t('rights.box', { role: t(`rights.role.${role}` as MessageKey), permission: rightName(t, right) });
  for (const key of [`audit.value.${name}.${text}`, `rights.role.${text}`, `rights.permission.${text}`])
    if (/^[\w.-]+$/.test(text) && hasText(key)) return t(key as MessageKey);
  return null;
}

const rightName = (t: Translate, right: string): string => permissionName(t, right as Permission);

/** Null for what is none: whoever was refused may have typed anything. */
function dayIn(format: Format, text: string): string | null {
  if (isDay(text)) return format.formatDay(text);
  const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? new Date(text) : null;
  return moment && !Number.isNaN(moment.getTime()) ? format.formatMoment(moment) : null;
}
