import { LIMITS } from '#application/community/limits';
import type { MemberRowView } from '#application/community/members/members-list.query';
import { roleOf } from '../forum/person.ts';
import { AMBASSADORS, avatarUrl, memberHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { regionWord } from '../lib/region-word.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { branchChoices, branchName } from '../lib/branches.ts';
import { FilterChips } from '../lists/filter-chips.tsx';
import { aCursor, hrefWith, queryOf, upTo } from '../lists/query.ts';
import { aBranch } from '../lists/topic-asking.ts';
import { Avatar } from '../ui/avatar.tsx';
import { BranchMark } from '../ui/branch-mark.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Pill } from '../ui/pill.tsx';

const PATH = '/membres';

export const loader = read('members.list', async ({ app, url }) => {
  const asked = queryOf(url, { nom: upTo(LIMITS.pseudonym.max), branche: aBranch, cursor: aCursor });
  const members = await app.members.list.execute({
    ...(asked.nom && { name: asked.nom }),
    ...(asked.branche && { branch: asked.branche }),
    ...(asked.cursor && { cursor: asked.cursor }),
  });
  return { asked, members };
});

export default function MembersRoute() {
  const { asked, members } = usePageData<typeof loader>();
  const t = useT();
  const with_ = (change: Record<string, string | null | undefined>) =>
    hrefWith(PATH, { ...asked, ...change });
  const chips = [
    ...(asked.nom ? [{ label: asked.nom, withoutHref: with_({ nom: null, cursor: null }) }] : []),
    ...(asked.branche
      ? [{ label: branchName(asked.branche, t), withoutHref: with_({ branche: null, cursor: null }) }]
      : []),
  ];
  const at = (cursor: string | null) => (cursor === null ? null : with_({ cursor }));
  return (
    <Main>
      <Head
        title={t('lists.members.title')}
        noIndex
        previous={at(members.previous)}
        next={at(members.next)}
      />
      <Wrap>
        <PageHead title={t('lists.members.title')} lead={t('lists.members.lead')}>
          <ButtonLink look="quiet" href={AMBASSADORS}>
            {t('ambassadors.title')}
          </ButtonLink>
        </PageHead>
        <FilteredList
          id="filtres"
          action={PATH}
          label={t('lists.members.filters')}
          active={chips.length}
          filters={
            <>
              <TextField
                name="nom"
                label={t('lists.members.name')}
                help={t('lists.members.nameHelp')}
                defaultValue={asked.nom ?? ''}
                maxLength={LIMITS.pseudonym.max}
                autoComplete="off"
                optional
              />
              <Select
                name="branche"
                label={t('lists.questions.branch')}
                placeholder={t('lists.questions.anyBranch')}
                choices={branchChoices(t)}
                defaultValue={asked.branche ?? ''}
              />
            </>
          }
        >
          <FilterChips chips={chips} clearHref={PATH} />
          {members.items.length > 0 ? (
            <ul className="rows" aria-label={t('lists.members.list')}>
              {members.items.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          ) : (
            <EmptyState
              title={t('lists.members.empty')}
              level={2}
              action={<ButtonLink href={PATH}>{t('lists.members.all')}</ButtonLink>}
            >
              {t('lists.members.emptyText')}
            </EmptyState>
          )}
          <Pagination
            previousHref={at(members.previous)}
            nextHref={at(members.next)}
            firstHref={asked.cursor ? with_({ cursor: null }) : null}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}

function MemberRow({ member }: { member: MemberRowView }) {
  const t = useT();
  const format = useFormat();
  const role = roleOf(member, t);
  return (
    <li className="person person--row">
      <Avatar
        pseudonym={member.pseudonym}
        branch={member.branches[0] ?? null}
        imageUrl={avatarUrl(member.avatarKey, 48)}
      />
      <div>
        <h2 className="person__name">
          <a href={memberHref(member)}>{member.pseudonym}</a>
          {role && <Pill {...(role.tone && { tone: role.tone })}>{member.department ?? role.label}</Pill>}
        </h2>
        <p className="cluster small">
          {member.branches.map((branch) => (
            <BranchMark key={branch} branch={branch} name={branchName(branch, t)} />
          ))}
          {member.region && <span className="muted">{regionWord(member.region, t)}</span>}
          <span className="muted">
            {t('lists.members.since', { month: format.formatMonth(member.joinedAt) })}
          </span>
        </p>
      </div>
      <p className="person__gave small muted">
        <span>{t('lists.members.posts', { count: member.postCount })}</span>
        <span>{t('lists.members.helped', { count: member.helpfulCount })}</span>
      </p>
    </li>
  );
}
