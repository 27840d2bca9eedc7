import { isChoice } from '#application/community/limits';
import type { SegmentRow } from '#application/community/segments/segments.query';
import { branchName } from '../lib/branches.ts';
import { regionWord } from '../lib/region-word.ts';
import type { MessageKey } from '../lib/texts.tsx';

type T = (key: MessageKey, values?: Record<string, string | number>) => string;
type Condition = SegmentRow['filter']['conditions'][number];
type ChoiceField = Extract<Condition, { among: unknown }>['field'];

/** What a group is called, by its slug. */
export type GroupNames = ReadonlyMap<string, string>;

/** One value of a choice, in words. */
export function valueWords(t: T, field: ChoiceField, value: string, groups: GroupNames): string {
  switch (field) {
    case 'branches':
      return branchName(value, t);
    case 'roles':
      return t(`segments.roles.${value}` as MessageKey);
    case 'languages':
      return t(`segments.languages.${value}` as MessageKey);
    case 'groups':
      return groups.get(value) ?? value;
    case 'regions':
      return regionWord(value, t);
  }
}

/** One condition as a phrase. */
export function conditionWords(t: T, condition: Condition, groups: GroupNames): string {
  if (isChoice(condition)) {
    const { field, among, except } = condition;
    const values = among.map((value) => valueWords(t, field, value, groups)).join(', ');
    return t(except ? 'segments.isNot' : 'segments.is', { field: t(`segments.fields.${field}`), values });
  }
  const { min, max } = condition;
  const field = t(`segments.fields.${condition.field}`);
  if (min !== null && max !== null) return t('segments.between', { field, min, max });
  return min === null ? t('segments.atMost', { field, max: max! }) : t('segments.atLeast', { field, min });
}
