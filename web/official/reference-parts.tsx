import type { ReferencePage, ReferenceVersionRow } from '#application/community/official/references.query';
import { referenceHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { AsideSection } from '../ui/layout.tsx';
import { Day, Exactly } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';

interface Asked {
  readonly branche?: string;
  readonly au?: string;
  /** A version by its number, as it was published. */
  readonly version?: string;
}

/** Says so when the text is not the one of today. */
export function VersionNotice({ page, asked }: { page: ReferencePage; asked: Asked }) {
  const t = useT();
  const { superseded, toCome } = page.shown;
  if (asked.version !== undefined) return <AsPublished page={page} asked={asked} />;
  if (asked.au === undefined && !superseded) return null;
  const day = <Day at={asked.au ?? page.shown.version.validFrom} />;
  const today = hrefWith(referenceHref(page.slug), { branche: asked.branche });
  return (
    <Alert
      tone={superseded || toCome ? 'warn' : 'info'}
      title={t.rich(toCome ? 'official.reference.willApplyOn' : 'official.reference.appliedOn', { day })}
    >
      {superseded || toCome ? (
        <>
          {t(superseded ? 'official.reference.superseded' : 'official.reference.toCome')}{' '}
          <a href={today}>{t('official.reference.today')}</a>
        </>
      ) : (
        t('official.reference.stillSo')
      )}
    </Alert>
  );
}

/** A version for its own sake: what was published stays readable, also when another one took its place. */
function AsPublished({ page, asked }: { page: ReferencePage; asked: Asked }) {
  const t = useT();
  const { superseded, toCome, version } = page.shown;
  const replaced = version.corrected ? 'corrected' : superseded ? 'superseded' : toCome ? 'toCome' : null;
  return (
    <Alert
      tone={replaced ? 'warn' : 'info'}
      title={t.rich('official.reference.asPublished', {
        number: version.number,
        moment: <Exactly at={version.publishedAt} />,
      })}
    >
      {t(`official.reference.${replaced ?? 'stillSo'}`)}{' '}
      {replaced && (
        <a href={hrefWith(referenceHref(page.slug), { branche: asked.branche })}>
          {t('official.reference.today')}
        </a>
      )}
    </Alert>
  );
}

/** What was typed and is no day, and what to type instead. */
export interface WrongDay {
  readonly typed: string;
  readonly text: string;
}

/** What applied on a day: a plain form. */
export function DayForm(props: {
  action: string;
  asked: Asked;
  wrong: WrongDay | null;
  /** Where no heading above says what the day is for. */
  alone?: boolean;
}) {
  const t = useT();
  const { action, asked, wrong, alone } = props;
  const { now } = usePage();
  return (
    <form method="get" action={action} className="form">
      {asked.branche && <input type="hidden" name="branche" value={asked.branche} />}
      <DayField
        name="au"
        label={t(alone ? 'official.reference.otherDay' : 'official.reference.onDay')}
        value={wrong?.typed ?? asked.au ?? isoDay(now)}
        error={wrong?.text}
      />
      <p>
        <Button>{t('official.reference.see')}</Button>
      </p>
    </form>
  );
}

/** Beside the text: its versions with what changed, and the form for another day. */
export function ReferenceAside(props: { page: ReferencePage; asked: Asked; wrong: WrongDay | null }) {
  const t = useT();
  const { page, asked, wrong } = props;
  const { now } = usePage();
  const today = isoDay(now);
  const here = referenceHref(page.slug);
  return (
    <>
      <AsideSection id="un-jour" title={t('official.reference.otherDay')} level={2}>
        <DayForm action={here} asked={asked} wrong={wrong} />
      </AsideSection>
      <AsideSection id="versions" title={t('official.reference.log')} level={2}>
        <ol className="list" reversed>
          {page.log.map((version) => (
            <li key={version.number}>
              <p className="cluster">
                <a
                  href={hrefWith(here, {
                    branche: asked.branche,
                    ...(version.corrected ? { version: String(version.number) } : { au: version.validFrom }),
                  })}
                  aria-current={version.number === page.shown.version.number ? 'true' : undefined}
                >
                  {t('official.reference.version', { number: version.number })}
                </a>
                <VersionMarks version={version} shown={page.shown.version} />
              </p>
              <p className="small">
                {version.validTo
                  ? t.rich('ui.seal.fromTo', {
                      from: <Day at={version.validFrom} />,
                      to: <Day at={version.validTo} />,
                    })
                  : t.rich(version.validFrom > today ? 'official.reference.fromOn' : 'ui.seal.from', {
                      from: <Day at={version.validFrom} />,
                    })}
              </p>
              <p className="small">{version.note}</p>
              <p className="small muted">
                {t.rich('official.reference.publishedAt', { moment: <Exactly at={version.publishedAt} /> })}
              </p>
              {version.confirmations.map(({ at, department }) => (
                <p className="small muted" key={String(at)}>
                  {t.rich('official.confirm.told', { day: <Day at={at} />, department })}
                </p>
              ))}
              {version.redactedAt && (
                <p className="small muted">
                  {t.rich('official.reference.redacted', { day: <Day at={version.redactedAt} /> })}
                </p>
              )}
              {version.corrected && <p className="small muted">{t('official.reference.corrected')}</p>}
            </li>
          ))}
        </ol>
      </AsideSection>
    </>
  );
}

/** Which version applies today, which one will, and which one is shown here. */
function VersionMarks(props: { version: ReferenceVersionRow; shown: ReferenceVersionRow }) {
  const t = useT();
  const { now } = usePage();
  const today = isoDay(now);
  const { version, shown } = props;
  const begins = version.validFrom <= today;
  const applies = begins && !version.corrected && (version.validTo === null || version.validTo >= today);
  return (
    <>
      {applies && <Pill tone="ok">{t('official.reference.mark.applies')}</Pill>}
      {!begins && !version.corrected && <Pill>{t('official.reference.mark.ahead')}</Pill>}
      {version.number === shown.number && <Pill icon="eye">{t('official.reference.mark.shown')}</Pill>}
    </>
  );
}
