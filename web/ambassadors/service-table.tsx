import type { AmbassadorDeskRow } from '#application/community/ambassadors/ambassadors.query';
import { LIMITS } from '#application/community/limits';
import { MANAGE_AMBASSADORS, memberHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TextArea } from '../ui/field.tsx';

/** Ambassadors as the team follows them: what they did, who came, until when. */
export function ServiceTable(props: {
  id: string;
  caption: string;
  /** Of whoever serves, or of whoever has yet to answer. */
  of: 'serving' | 'invited';
  rows: readonly AmbassadorDeskRow[];
  refused: Refused | undefined;
}) {
  const t = useT();
  const { formatDay, formatNumber } = useFormat();
  return (
    <DataTable
      id={props.id}
      caption={props.caption}
      captionHidden
      stacks
      rows={props.rows}
      rowKey={({ memberId }) => memberId}
      columns={[
        {
          label: t('ambassadors.admin.member'),
          header: true,
          cell: ({ handle, pseudonym }) => <a href={memberHref({ handle })}>{pseudonym}</a>,
        },
        {
          label: t('ambassadors.admin.activity'),
          cell: ({ replies, accepted }) => t('ambassadors.did', { replies, accepted }),
        },
        { label: t('ambassadors.admin.came'), numeric: true, cell: ({ came }) => formatNumber(came) },
        {
          label: t(`ambassadors.admin.${props.of === 'invited' ? 'invitedOn' : 'until'}`),
          cell: ({ service }) =>
            service === null
              ? t('ambassadors.admin.byHand')
              : service.until === null
                ? formatDay(service.openedAt)
                : `${formatDay(service.until)}${service.wishedAt ? ` (${t('ambassadors.admin.wishes')})` : ''}`,
        },
        {
          label: t('ambassadors.admin.act'),
          act: true,
          cell: ({ service, pseudonym, mayBeRenewed }) =>
            service?.state === 'invited' ? (
              <form method="post" action={MANAGE_AMBASSADORS}>
                <input type="hidden" name="id" value={service.id} />
                <Button
                  name="act"
                  value="take-back"
                  aria-label={`${t('ambassadors.admin.takeBack')} (${pseudonym})`}
                >
                  {t('ambassadors.admin.takeBack')}
                </Button>
              </form>
            ) : (
              service && (
                <details className="disclose" open={refusedOf(props.refused, service.id) !== undefined}>
                  <summary>{t('ambassadors.admin.manage', { name: pseudonym })}</summary>
                  {mayBeRenewed && (
                    <form method="post" action={MANAGE_AMBASSADORS}>
                      <input type="hidden" name="id" value={service.id} />
                      <Button name="act" value="renew">
                        {t('ambassadors.admin.renew')}
                      </Button>
                    </form>
                  )}
                  <ReasonedDeeds id={service.id} name={pseudonym} acts={['end']} refused={props.refused} />
                </details>
              )
            ),
        },
      ]}
    />
  );
}

/** The refusal of a deed about this one. */
const refusedOf = (refused: Refused | undefined, id: string): Refused | undefined =>
  typedIn(refused, 'id') === id ? refused : undefined;

/** The id of the field for the reason in the form about one of them. */
export const reasonField = (id: string): string => `reason-${id}`;

/** What the team decides of one, with the reason that the member reads. */
export function ReasonedDeeds(props: {
  id: string;
  name: string;
  acts: readonly ('appoint' | 'refuse' | 'end')[];
  /** Of the page; shown where it is about this one. */
  refused: Refused | undefined;
}) {
  const t = useT();
  const refused = refusedOf(props.refused, props.id);
  return (
    <form method="post" action={MANAGE_AMBASSADORS} noValidate className="form">
      <input type="hidden" name="id" value={props.id} />
      <TextArea
        name="reason"
        id={reasonField(props.id)}
        label={t('ambassadors.admin.reason')}
        help={t('ambassadors.admin.reasonHelp')}
        rows={2}
        maxLength={LIMITS.ambassador.reason.max}
        defaultValue={typedIn(refused, 'reason')}
        error={errorOf(refused, 'reason')}
        required
      />
      <p className="cluster">
        {props.acts.map((one) => (
          <Button
            key={one}
            {...(one === 'appoint' && { look: 'main' })}
            name="act"
            value={one}
            aria-label={`${t(`ambassadors.admin.${one}`)} (${props.name})`}
          >
            {t(`ambassadors.admin.${one}`)}
          </Button>
        ))}
      </p>
    </form>
  );
}
