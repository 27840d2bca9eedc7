import type { Permission } from '#application/shared/viewer';
import { ID_PATTERN } from '#interfaces/http/validate';
import type { Format } from '../lib/format.ts';
import { isDay } from '../lib/paris-day.ts';
import { hasText, type MessageKey, type Translate, useFormat, useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { permissionName } from './permission-name.ts';

/** What ids and codes stand for. */
export type Names = Readonly<Record<string, string>>;

/** A line of the log, as far as its details go. */
interface Told {
  readonly details: Readonly<Record<string, unknown>>;
  readonly names: Names;
}

/** What else was written down with an act, in words: names of members and categories, reasons of refusals, days. What it changed stands as a table. */
export function AuditDetails({ line: { details, names } }: { line: Told }) {
  const t = useT();
  const format = useFormat();
  const changed = changesIn(details);
  const said = Object.entries(details).filter(([name]) => !changed?.tells.has(name));
  const words = { t, format, names };
  if (said.length === 0 && changed === null) return null;
  return (
    <>
      {said.length > 0 && (
        <dl className="audit__details small">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{detailName(t, name)}</dt>
              <dd>{detailWords(name, value, words)}</dd>
            </div>
          ))}
        </dl>
      )}
      {changed !== null && (
        <table className="audit__changes small">
          <caption className="vh">{t('audit.changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.changed')}</th>
              <th scope="col">{t('audit.detail.was')}</th>
              <th scope="col">{t('audit.detail.became')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.rows.map(({ name, was, became }) => (
              <tr key={name}>
                <th scope="row">{detailName(t, name)}</th>
                <td>{detailWords(name, was, { ...words, kept: filledIn(was, became) })}</td>
                <td>{detailWords(name, became, { ...words, kept: filledIn(was, became) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/**
 * What an act says that it changed, name by name, and which other details say the same again: `became` itself, what stands in it,
 * and of what one module became each part.
 */
export function changesIn(details: Told['details']) {
  const { was, became } = details;
  if (!isRecord(was) || !isRecord(became)) return null;
  const names = [...new Set([...Object.keys(was), ...Object.keys(became)])];
  if (names.length === 0) return null;
  const parts = Object.values(became).filter(isRecord);
  return {
    rows: names.map((name) => ({ name, was: was[name], became: became[name] })),
    tells: new Set([
      'was',
      'became',
      ...names,
      ...parts.flatMap((part) => Object.keys(part)),
      // A whole rule as it became, of which the table has what changed.
      ...(isRecord(details['rule']) ? ['rule'] : []),
    ]),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** One detail as people read it. @param p.names what ids and codes stand for @param p.kept the inner names that are said also where they are empty */
export function detailWords(
  name: string,
  value: unknown,
  p: {
    readonly t: Translate;
    readonly format: Format;
    readonly names: Names;
    readonly kept?: ReadonlySet<string>;
  },
): string {
  const { t, format, names, kept } = p;
  if (value === null || value === undefined || value === '')
    return wordIn(t, name, 'none') ?? t('audit.nothing');
  if (Array.isArray(value))
    return value.length === 0
      ? t('audit.nothing')
      : value.map((each: unknown) => detailWords(name, each, p)).join(t('audit.between'));
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return format.formatNumber(value);
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .filter(([inner, each]) => !isNothing(each) || kept?.has(inner))
        .map(([inner, each]) =>
          t('audit.named', {
            name: detailName(t, inner),
            value: detailWords(inner, each, { t, format, names }),
          }),
        )
        .join(t('audit.between')) || t('audit.nothing')
    );
  const text = value as string;
  if (name === 'decision' && names[text] !== undefined)
    return t('audit.decisionNumber', { number: names[text] });
  return names[text] ?? wordIn(t, name, text) ?? dayIn(format, text) ?? shortened(t, text);
}

/** The inner names that say something on one side of a change: emptied on the other, they are told there as well. */
const filledIn = (...sides: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    sides.filter(isRecord).flatMap((side) => Object.keys(side).filter((inner) => !isNothing(side[inner]))),
  );

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** So much of the end of an id, which chance wrote, tells two lines apart: it begins with the clock. The export has all of it. */
const SHOWN_OF_ID = 8;
const shortened = (t: Translate, text: string): string =>
  ID_PATTERN.test(text) ? t('audit.idOf', { id: text.slice(-SHOWN_OF_ID) }) : text;

/** Where the words of a closed list stand that the log writes the keys of, by the name of the detail. */
const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  target: ['review.queue.targets'],
  decided: ['review.decide.actions', 'review.queue.answers', 'audit.value.action'],
  outcome: ['review.queue.answers'],
  ground: ['review.reasons.kinds'],
  motive: ['decisions.ground'],
  step: ['decisions.step'],
  membership: ['groups.memberships'],
  languages: ['accounts.preferences'],
  scopes: ['api.scope'],
  state: ['modules.state', 'editorial.state'],
  hide: ['review.reasons.sensitivity'],
  silence: ['review.reasons.sensitivity'],
  close: ['review.reasons.sensitivity'],
  headingFont: ['brand.look.font'],
  bodyFont: ['brand.look.font'],
};
const STATEMENT_CATEGORY = /^STATEMENT_CATEGORY_(\w+)$/;

/** A word of a short list: a role, a right, a role with its right, whom something is for, or what the detail itself gives words to. */
function wordIn(t: Translate, name: string, text: string): string | null {
  if (!/^[\w.:-]+$/.test(text)) return null;
  const category = STATEMENT_CATEGORY.exec(text)?.[1];
  const places = [`audit.value.${name}`, ...(WORDS_OF[name] ?? []), 'rights.role', 'rights.permission'];
  const keys =
    category === undefined
      ? places.map((place) => `${place}.${text}`)
      : [`transparency.category.${category}`];
  const known = keys.find((each) => hasText(each));
  return known === undefined ? audienceWord(t, name, text) : t(known as MessageKey);
}

/** `role:right` of the matrix; `branch:film`, `role:agent`, `group:x` or all members, of whom something is for. */
function audienceWord(t: Translate, name: string, text: string): string | null {
  if (AUDIENCES.includes(name) && text === 'members') return t('modules.segment.members');
  const [role, right] = text.split(':') as [string, string | undefined];
  if (right === undefined) return null;
  if (role === 'branch') return t('modules.segment.branch', { name: branchName(right, t) });
  if (role === 'group') return t('modules.segment.group', { name: right });
  if (role === 'role' && hasText(`rights.role.${right}`))
    return t('modules.segment.role', { name: t(`rights.role.${right}` as MessageKey) });
  return hasText(`rights.role.${role}`)
    ? t('rights.box', { role: t(`rights.role.${role}` as MessageKey), permission: rightName(t, right) })
    : null;
}
const AUDIENCES: readonly string[] = ['segments', 'audience', 'audiences'];

const rightName = (t: Translate, right: string): string => permissionName(t, right as Permission);

/** Null for what is none: whoever was refused may have typed anything. */
function dayIn(format: Format, text: string): string | null {
  if (isDay(text)) return format.formatDay(text);
  const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? new Date(text) : null;
  return moment && !Number.isNaN(moment.getTime()) ? format.formatMoment(moment) : null;
}
