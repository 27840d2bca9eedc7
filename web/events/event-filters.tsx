import { BRANCHES } from '#application/community/limits';
import { GATHERING_KINDS } from '#application/events/limits';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { branchChoices } from '../lib/branches.ts';
import { oneOf } from '../lists/query.ts';
import { Select } from '../ui/field.tsx';

/** How events are narrowed, in their list and in their calendar. */
export const EVENT_JUDGES = {
  format: oneOf(...GATHERING_KINDS),
  branche: oneOf(...BRANCHES),
  miens: oneOf('inscrit'),
};

/** The fields of such a form. @param props.keeps what else its address says */
export function EventFilters(props: {
  asked: { readonly [Name in keyof typeof EVENT_JUDGES]?: string };
  keeps: Readonly<Record<string, string | undefined>>;
}) {
  const { asked, keeps } = props;
  const t = useT();
  const { member } = usePage();
  return (
    <>
      {Object.entries(keeps).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Select
        name="format"
        label={t('events.kindLabel')}
        placeholder={t('events.anyKind')}
        choices={GATHERING_KINDS.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
        defaultValue={asked.format ?? ''}
      />
      <Select
        name="branche"
        label={t('events.branch')}
        placeholder={t('events.anyBranch')}
        choices={branchChoices(t)}
        defaultValue={asked.branche ?? ''}
      />
      {member && (
        <Select
          name="miens"
          label={t('events.mine.label')}
          placeholder={t('events.mine.all')}
          choices={[{ value: 'inscrit', label: t('events.mine.own') }]}
          defaultValue={asked.miens ?? ''}
        />
      )}
    </>
  );
}
