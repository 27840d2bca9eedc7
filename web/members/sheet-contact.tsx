import type { SegmentRow } from '#application/community/segments/segments.query';
import type { SheetWayIn } from '#application/community/sheets/member-sheet.query';
import type { MemberSheet } from '#application/community/sheets/read-member-sheet';
import { automationHref, campaignHref, segmentHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { conditionWords } from '../segments/condition-words.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Day } from '../ui/moment.tsx';
import { SheetSection } from './sheet-section.tsx';

/** The segments that a member is in now, each with what it asks for. */
export function SegmentsOf(props: { segments: readonly SegmentRow[]; groups: ReadonlyMap<string, string> }) {
  const t = useT();
  return (
    <SheetSection part="segments" title={t('sheet.segments.title')} help={t('sheet.segments.help')}>
      {props.segments.length === 0 && <p className="muted">{t('sheet.segments.none')}</p>}
      <ul className="rows">
        {props.segments.map(({ id, name, filter: { match, conditions } }) => (
          <li key={id}>
            <p>
              <a href={segmentHref(id)}>{name}</a>
            </p>
            <p className="small muted">
              {conditions.length === 0 ? t('segments.everybody') : t(`segments.matchWords.${match}`)}{' '}
              {conditions.map((one) => conditionWords(t, one, props.groups)).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}

/** What the organisation wrote to a member among many. */
export function LettersTo({ letters }: { letters: NonNullable<MemberSheet['letters']> }) {
  const t = useT();
  return (
    <SheetSection part="letters" title={t('sheet.letters.title')}>
      <p>{t('sheet.letters.mails', { count: letters.mails })}</p>
      {letters.campaigns.length === 0 ? (
        <p className="muted">{t('sheet.letters.none')}</p>
      ) : (
        <DataTable
          id="campagnes"
          caption={t('sheet.letters.title')}
          captionHidden
          stacks
          rows={letters.campaigns}
          rowKey={({ campaignId, at }) => `${campaignId}-${at.getTime()}`}
          columns={[
            {
              label: t('sheet.letters.campaign'),
              header: true,
              cell: ({ campaignId, name, occasion }) =>
                occasion === null ? (
                  <a href={campaignHref(campaignId)}>{name}</a>
                ) : (
                  <a href={automationHref(occasion)}>
                    {t(`campaigns.automations.occasions.${occasion as 'dormant'}`)}
                  </a>
                ),
            },
            { label: t('sheet.letters.on'), cell: ({ at }) => <Day at={at} /> },
            {
              label: t('sheet.letters.outcome'),
              cell: ({ outcome }) => t(`sheet.letters.outcomes.${outcome}`),
            },
          ]}
        />
      )}
    </SheetSection>
  );
}

/** How a member comes in, in dates alone. */
export function AccessOf({ ways }: { ways: readonly SheetWayIn[] }) {
  const t = useT();
  return (
    <SheetSection part="access" title={t('sheet.access.title')} help={t('sheet.access.help')}>
      {ways.length === 0 ? (
        <p className="muted">{t('sheet.access.none')}</p>
      ) : (
        <DataTable
          id="moyens"
          caption={t('sheet.access.title')}
          captionHidden
          rows={ways}
          rowKey={({ way, since }) => `${way}-${since.getTime()}`}
          columns={[
            { label: t('sheet.access.way'), header: true, cell: ({ way }) => t(`sheet.access.ways.${way}`) },
            { label: t('sheet.access.since'), cell: ({ since }) => <Day at={since} /> },
            {
              label: t('sheet.access.used'),
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? '—' : <Day at={lastUsedAt} />),
            },
          ]}
        />
      )}
    </SheetSection>
  );
}

/** What a member agreed to, and when they took it back. */
export function ConsentsOf({ consents }: { consents: NonNullable<MemberSheet['consents']> }) {
  const { given, terms } = consents;
  const t = useT();
  return (
    <SheetSection part="consents" title={t('sheet.consents.title')}>
      {given.length === 0 ? (
        <p className="muted">{t('sheet.consents.none')}</p>
      ) : (
        <DataTable
          id="accords"
          caption={t('sheet.consents.title')}
          captionHidden
          stacks
          rows={given}
          rowKey={({ purpose, givenAt }) => `${purpose}-${givenAt.getTime()}`}
          columns={[
            {
              label: t('sheet.consents.purpose'),
              header: true,
              cell: ({ purpose }) => t(`consents.purposes.${purpose}.title`),
            },
            { label: t('sheet.consents.given'), cell: ({ givenAt }) => <Day at={givenAt} /> },
            {
              label: t('sheet.consents.withdrawn'),
              cell: ({ withdrawnAt }) =>
                withdrawnAt === null ? t('sheet.consents.stands') : <Day at={withdrawnAt} />,
            },
          ]}
        />
      )}
      <h3>{t('terms.registerTitle')}</h3>
      <ul>
        {terms.map(({ label, at }) => (
          <li key={`${label}-${at.getTime()}`}>
            {t('terms.version', { label })}, <Day at={at} />
          </li>
        ))}
      </ul>
    </SheetSection>
  );
}
