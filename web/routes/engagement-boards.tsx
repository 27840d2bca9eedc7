import { useActionData } from '@remix-run/react';
import { BarFromBoardsRequest } from '#interfaces/http/engagement/desk.request';
import { askedMember } from '../engagement/asked-member.server.ts';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { MemberField, ReasonRead } from '../engagement/reason-fields.tsx';
import { BOARDS, ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const HERE = `${ENGAGEMENT}/classements`;

export const loader = read('engagement.desk', async ({ app, actor }) => {
  const barred = await app.engagement.boardBars.all(actor);
  return { barred, names: await app.members.names.of(barred.flatMap(({ memberId, by }) => [memberId, by])) };
});

export const action = act('engagement.desk', BarFromBoardsRequest, async ({ member, reason }, visit) => {
  const memberId = await askedMember(visit, member);
  await visit.app.engagement.barFromBoards.execute({ actor: visit.actor, memberId, reason });
  return seeOther(HERE, telling('engage.flash.barred'));
});

/** Whom the team keeps out of the rankings. */
export default function EngagementBoardsRoute() {
  const { barred, names } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <EngagementDesk view="boards" acts={<ButtonLink href={BOARDS}>{t('engage.boards.see')}</ButtonLink>}>
      {barred.length === 0 ? (
        <EmptyState level={2} title={t('engage.boards.none')} />
      ) : (
        <DataTable
          id="exclus"
          caption={t('engage.boards.caption')}
          stacks
          rows={barred}
          rowKey={({ memberId }) => memberId}
          columns={[
            {
              label: t('engage.member'),
              header: true,
              cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
            },
            { label: t('engage.reason'), cell: ({ reason }) => reason },
            { label: t('engage.by'), cell: ({ by }) => <NameOf id={by} names={names} /> },
            { label: t('engage.on'), cell: ({ at }) => <Day at={at} /> },
            {
              label: t('engage.boards.act'),
              act: true,
              cell: ({ memberId }) => (
                <form method="post" action={`${HERE}/reprendre`}>
                  <input type="hidden" name="memberId" value={memberId} />
                  <Button
                    aria-label={t('engage.boards.readmitOf', {
                      name: names.get(memberId)?.pseudonym ?? t('rights.somebody'),
                    })}
                  >
                    {t('engage.boards.readmit')}
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
      <section aria-labelledby="exclure">
        <SectionHead id="exclure" title={t('engage.boards.bar')} />
        <form method="post" noValidate className="form stack">
          <FormErrors errors={errorsOf(refused)} />
          <MemberField refused={refused} />
          <ReasonRead refused={refused} />
          <p>
            <Button look="main">{t('engage.boards.do')}</Button>
          </p>
        </form>
      </section>
    </EngagementDesk>
  );
}
